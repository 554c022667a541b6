package guichet.bot.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

import guichet.bot.model.Breaker.Pass;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BreakerTests {

	private static final Duration PAUSE = Duration.ofSeconds(30);

	private Instant now = Instant.parse("2026-01-15T09:00:00Z");

	private final Breaker breaker = new Breaker(new BreakerSettings(3, PAUSE), new Clock() {

		@Override
		public Instant instant() {
			return BreakerTests.this.now;
		}

		@Override
		public ZoneOffset getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	});

	@Test
	void leavesTheModelAloneAfterFailuresInARow() {
		fail(2);
		this.breaker.succeeded(enter());
		fail(2);
		assertThat(this.breaker.enter()).isPresent();
		fail(1);
		assertThat(this.breaker.enter()).isEmpty();
	}

	@Test
	void letsASingleTurnTryAfterThePause() {
		fail(3);
		this.now = this.now.plus(PAUSE).minusMillis(1);
		assertThat(this.breaker.enter()).isEmpty();
		this.now = this.now.plusMillis(1);
		Pass trial = enter();
		assertThat(this.breaker.enter()).isEmpty();
		this.breaker.succeeded(trial);
		assertThat(this.breaker.enter()).isPresent();
		fail(2);
		assertThat(this.breaker.enter()).isPresent();
	}

	@Test
	void pausesAgainWhenTheTrialFails() {
		fail(3);
		this.now = this.now.plus(PAUSE);
		this.breaker.failed(enter(), Duration.ZERO);
		assertThat(this.breaker.enter()).isEmpty();
		this.now = this.now.plus(PAUSE);
		assertThat(this.breaker.enter()).isPresent();
	}

	@Test
	void triesAgainWhenATrialCameToNothing() {
		fail(3);
		this.now = this.now.plus(PAUSE);
		this.breaker.unused(enter());
		assertThat(this.breaker.enter()).isPresent();
	}

	@Test
	void hearsNoLateWordOfCallsMadeBefore() {
		Pass early = enter();
		Pass other = enter();
		fail(3);
		this.breaker.succeeded(early);
		assertThat(this.breaker.enter()).isEmpty();
		this.now = this.now.plus(PAUSE);
		Pass trial = enter();
		this.breaker.failed(other, Duration.ZERO);
		this.breaker.succeeded(trial);
		assertThat(this.breaker.enter()).isPresent();
	}

	@Test
	void givesAServerThePauseItNames() {
		this.breaker.failed(enter(), Duration.ofMinutes(5));
		this.now = this.now.plus(PAUSE);
		assertThat(this.breaker.enter()).isEmpty();
		this.now = this.now.plus(Duration.ofMinutes(5));
		assertThat(this.breaker.enter()).isPresent();
	}

	private void fail(int times) {
		for (int time = 0; time < times; time++) {
			this.breaker.failed(enter(), Duration.ZERO);
		}
	}

	private Pass enter() {
		Optional<Pass> pass = this.breaker.enter();
		return pass.orElseThrow();
	}

}
