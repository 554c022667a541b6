package guichet.helpdesk.staff.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import guichet.helpdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class LockoutIT {

	private static final String HOME = "192.0.2.1";

	private Instant now = Instant.parse("2026-03-01T10:00:00Z");

	private Lockout lockout;

	@BeforeEach
	void start() {
		InstantSource source = () -> this.now;
		Clock clock = source.withZone(ZoneOffset.UTC);
		SignInSettings settings = new SignInSettings(5, 20, Duration.ofMinutes(15), Duration.ofHours(12));
		this.lockout = new Lockout(JdbcClient.create(TestDatabase.fresh()), settings, clock);
	}

	@Test
	void letsFiveTriesPass() {
		for (int i = 0; i < 5; i++) {
			assertThat(this.lockout.tried("agent", HOME).pause()).isZero();
		}
		assertThat(this.lockout.tried("agent", HOME)).isEqualTo(new Lockout.Standing(Duration.ofMinutes(15), true));
		assertThat(this.lockout.tried("agent", HOME).justReached()).isFalse();
	}

	@Test
	void isOverAfterThePauseHoweverOftenOneTriesMeanwhile() {
		for (int i = 0; i < 10; i++) {
			this.lockout.tried("agent", HOME);
			this.now = this.now.plusSeconds(60);
		}
		assertThat(this.lockout.tried("agent", HOME).pause()).isEqualTo(Duration.ofMinutes(5));
		this.now = this.now.plus(Duration.ofMinutes(5));
		assertThat(this.lockout.tried("agent", HOME).pause()).isZero();
	}

	@Test
	void forgetsWhenOneIsRight() {
		for (int i = 0; i < 4; i++) {
			this.lockout.tried("agent", HOME);
		}
		this.lockout.right("agent", HOME);
		for (int i = 0; i < 5; i++) {
			assertThat(this.lockout.tried("agent", HOME).pause()).isZero();
		}
	}

	@Test
	void doesNotPunishOthers() {
		for (int i = 0; i < 9; i++) {
			this.lockout.tried("agent", HOME);
		}
		assertThat(this.lockout.tried("agent", "192.0.2.2").pause()).isZero();
		assertThat(this.lockout.tried("manager", HOME).pause()).isZero();
	}

	@Test
	void stopsAnAddressThatTriesManyLogins() {
		for (int i = 0; i < 20; i++) {
			assertThat(this.lockout.tried("agent" + i, HOME).pause()).isZero();
			this.lockout.wrong(HOME);
		}
		assertThat(this.lockout.tried("agent20", HOME).pause()).isPositive();
		assertThat(this.lockout.tried("agent20", "192.0.2.2").pause()).isZero();
	}

	@Test
	void countsTriesAtTheSameTimeOneByOne() throws Exception {
		try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
			Callable<Lockout.Standing> attempt = () -> this.lockout.tried("agent", HOME);
			long passed = many.invokeAll(Stream.generate(() -> attempt).limit(30).toList())
				.stream()
				.map(Future::resultNow)
				.filter((standing) -> standing.pause().isZero())
				.count();
			assertThat(passed).isEqualTo(5);
		}
	}

	@Test
	void doesNotKeepOldTries() {
		this.lockout.tried("agent", HOME);
		this.now = this.now.plus(Duration.ofMinutes(16));
		this.lockout.forget();
		assertThat(this.lockout.tried("agent", HOME).pause()).isZero();
	}

}
