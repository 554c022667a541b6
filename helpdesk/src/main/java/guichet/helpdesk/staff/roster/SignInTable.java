package guichet.helpdesk.staff.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import guichet.helpdesk.staff.AgentId;
import guichet.helpdesk.staff.Role;
import guichet.helpdesk.staff.SignedIn;
import guichet.helpdesk.staff.TeamId;

/** The sign-ins' rows. */
@Component
class SignInTable {

	private static final String VALID = """
			select agent.id, agent.name, agent.role, agent.team, agent.must_change, sign_in.id as sign_in
			from sign_in join agent on agent.id = sign_in.agent
			where sign_in.ended is null and sign_in.expires > :now and agent.active and\s""";

	/**
	 * How long an ended or expired sign-in is still told apart from one that never was.
	 */
	private static final Duration KEPT = Duration.ofDays(7);

	private final JdbcClient jdbc;

	private final SignInSettings settings;

	private final Clock clock;

	SignInTable(JdbcClient jdbc, SignInSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	UUID begin(AgentId agent) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("insert into sign_in (id, agent, since, expires) values (:id, :agent, :now, :expires)")
			.param("id", id)
			.param("agent", agent.value())
			.param("now", now())
			.param("expires", now().plus(this.settings.life()))
			.update();
		return id;
	}

	Instant keepToken(UUID id, byte[] hash) {
		return this.jdbc.sql("update sign_in set token = :hash where id = :id and ended is null returning expires")
			.param("id", id)
			.param("hash", hash)
			.query(OffsetDateTime.class)
			.single()
			.toInstant();
	}

	Optional<SignedIn> find(UUID id) {
		return this.jdbc.sql(VALID + "sign_in.id = :id and sign_in.token is null")
			.param("id", id)
			.param("now", now())
			.query(this::signedIn)
			.optional();
	}

	Optional<SignedIn> find(byte[] hash) {
		return this.jdbc.sql(VALID + "sign_in.token = :hash")
			.param("hash", hash)
			.param("now", now())
			.query(this::signedIn)
			.optional();
	}

	boolean end(UUID id) {
		return this.jdbc.sql("update sign_in set ended = :now where id = :id and ended is null")
			.param("id", id)
			.param("now", now())
			.update() > 0;
	}

	/** All but one, which may be none of his. */
	List<UUID> endOthers(AgentId agent, UUID kept) {
		return this.jdbc.sql("""
				update sign_in set ended = :now where agent = :agent and id <> :kept and ended is null
				returning id""")
			.param("agent", agent.value())
			.param("kept", kept)
			.param("now", now())
			.query(UUID.class)
			.list();
	}

	List<UUID> endAll(AgentId agent) {
		return this.jdbc.sql("update sign_in set ended = :now where agent = :agent and ended is null returning id")
			.param("agent", agent.value())
			.param("now", now())
			.query(UUID.class)
			.list();
	}

	List<UUID> valid(UUID[] ids) {
		return this.jdbc.sql("select id from sign_in where id = any(:ids) and ended is null and expires > :now")
			.param("ids", ids)
			.param("now", now())
			.query(UUID.class)
			.list();
	}

	@Scheduled(fixedDelayString = "1h")
	void forget() {
		this.jdbc.sql("delete from sign_in where expires < :before").param("before", now().minus(KEPT)).update();
	}

	private SignedIn signedIn(ResultSet row, int ignored) throws SQLException {
		UUID team = row.getObject("team", UUID.class);
		return new SignedIn(new AgentId(row.getObject("id", UUID.class)), row.getString("name"),
				Role.of(row.getString("role")), (team == null) ? null : new TeamId(team),
				row.getObject("sign_in", UUID.class), row.getBoolean("must_change"));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
