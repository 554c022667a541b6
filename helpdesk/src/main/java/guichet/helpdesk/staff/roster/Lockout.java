package guichet.helpdesk.staff.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts tries, in the database, for all nodes together. A try counts before its password
 * is looked at, so that many at once get no more than one after the other.
 */
@Component
class Lockout {

	/** Stands for any login; no login looks like it. */
	private static final String ANY = "*";

	private final JdbcClient jdbc;

	private final SignInSettings settings;

	private final Clock clock;

	Lockout(JdbcClient jdbc, SignInSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	/** Counts a try; it may go on when its pause is zero. */
	Standing tried(String login, String address) {
		Tries ofAddress = this.jdbc
			.sql("select tries, since from sign_in_try where login = :login and address = :address")
			.param("login", ANY)
			.param("address", address)
			.query(this::tries)
			.optional()
			.orElse(new Tries(0, Instant.EPOCH));
		Duration pause = pause(ofAddress, this.settings.triesPerAddress() - 1);
		if (pause.isPositive()) {
			return new Standing(pause, false);
		}
		Tries tries = count(login, address);
		return new Standing(pause(tries, this.settings.tries()), tries.tries == this.settings.tries() + 1);
	}

	void wrong(String address) {
		count(ANY, address);
	}

	void right(String login, String address) {
		this.jdbc.sql("delete from sign_in_try where login = :login and address = :address")
			.param("login", login)
			.param("address", address)
			.update();
	}

	private Tries count(String login, String address) {
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		return this.jdbc.sql("""
				insert into sign_in_try as old (login, address, tries, since) values (:login, :address, 1, :now)
				on conflict (login, address) do update set
					tries = case when old.since <= :over then 1 else least(old.tries + 1, 1000000) end,
					since = case when old.since <= :over then :now else old.since end
				returning tries, since""")
			.param("login", login)
			.param("address", address)
			.param("now", now)
			.param("over", now.minus(this.settings.pause()))
			.query(this::tries)
			.single();
	}

	private Tries tries(ResultSet row, int ignored) throws SQLException {
		return new Tries(row.getInt("tries"), row.getObject("since", OffsetDateTime.class).toInstant());
	}

	private Duration pause(Tries tries, int allowed) {
		Duration left = Duration.between(this.clock.instant(), tries.since.plus(this.settings.pause()));
		return (tries.tries > allowed && left.isPositive()) ? left : Duration.ZERO;
	}

	@Scheduled(fixedDelayString = "1h")
	void forget() {
		this.jdbc.sql("delete from sign_in_try where since <= :over")
			.param("over", this.clock.instant().minus(this.settings.pause()).atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * How a try stands.
	 *
	 * @param justReached whether this is the first try that has to wait
	 */
	record Standing(Duration pause, boolean justReached) {
	}

	private record Tries(int tries, Instant since) {
	}

}
