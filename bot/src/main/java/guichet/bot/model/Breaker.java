package guichet.bot.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves a model alone for a pause after it failed several times in a row, then lets a
 * single turn try it. A server that names its own pause is given that one, at once.
 */
class Breaker {

	private static final Logger log = LoggerFactory.getLogger(Breaker.class);

	private final BreakerSettings settings;

	private final Clock clock;

	private State state = new State.Closed();

	private int failures;

	Breaker(BreakerSettings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * A right to call; told once how the call went. A late word on an old state is void.
	 */
	record Pass(State given) {
	}

	/** How it stands with the model. Each is only itself: two of a kind are not equal. */
	sealed interface State {

		/** It is called. */
		final class Closed implements State {

		}

		/** It is left alone. */
		final class Resting implements State {

			private final Instant until;

			private Resting(Instant until) {
				this.until = until;
			}

		}

		/** One turn tries it. */
		final class Trying implements State {

		}

	}

	/** Whether the model is left alone, or just tried again. */
	synchronized boolean isResting() {
		return !(this.state instanceof State.Closed);
	}

	Instant now() {
		return this.clock.instant();
	}

	/** Empty while the model is left alone, or tried by another turn. */
	synchronized Optional<Pass> enter() {
		return switch (this.state) {
			case State.Closed closed -> Optional.of(new Pass(closed));
			case State.Trying trying -> Optional.empty();
			case State.Resting resting -> {
				if (now().isBefore(resting.until)) {
					yield Optional.empty();
				}
				log.info("The model is tried again by a single turn");
				this.state = new State.Trying();
				yield Optional.of(new Pass(this.state));
			}
		};
	}

	synchronized void succeeded(Pass pass) {
		if (pass.given() != this.state) {
			return;
		}
		this.failures = 0;
		if (this.state instanceof State.Trying) {
			log.info("The model answers again");
			this.state = new State.Closed();
		}
	}

	/**
	 * The call failed.
	 * @param wanted the pause that the server asked for; zero for none
	 */
	synchronized void failed(Pass pass, Duration wanted) {
		if (pass.given() != this.state) {
			return;
		}
		this.failures++;
		boolean tried = this.state instanceof State.Trying;
		if (tried || wanted.isPositive() || this.failures >= this.settings.failures()) {
			Duration pause = wanted.isPositive() ? wanted : this.settings.pause();
			log.warn("The model is left alone for {} s after {} failure(s) in a row", pause.toSeconds(), this.failures);
			this.state = new State.Resting(now().plus(pause));
		}
	}

	/** The call was never made, or tells nothing. */
	synchronized void unused(Pass pass) {
		if (pass.given() == this.state && this.state instanceof State.Trying) {
			this.state = new State.Resting(now());
		}
	}

}
