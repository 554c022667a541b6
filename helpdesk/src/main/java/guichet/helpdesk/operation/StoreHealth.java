package guichet.helpdesk.operation;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import guichet.helpdesk.conversation.LogStalled;

/**
 * Whether the database takes what is said. Looked at each second, so that asking costs
 * nothing; once a write has failed, only a write proves it well again.
 */
@Component("databaseHealthIndicator")
class StoreHealth implements HealthIndicator {

	private static final Logger logger = LoggerFactory.getLogger(StoreHealth.class);

	private static final Duration FRESH = Duration.ofSeconds(15);

	private final StoreProbe probe;

	private final Clock clock;

	private volatile Instant well;

	private volatile @Nullable String fault;

	StoreHealth(StoreProbe probe, Clock clock) {
		this.probe = probe;
		this.clock = clock;
		this.well = clock.instant();
	}

	@EventListener
	void stalled(LogStalled stalled) {
		ill(stalled.cause());
	}

	@Scheduled(fixedDelay = 1000)
	void look() {
		try {
			if (this.fault == null) {
				this.probe.read();
			}
			else {
				this.probe.write();
				logger.info("The database takes writes again");
			}
			this.well = this.clock.instant();
			this.fault = null;
		}
		catch (RuntimeException ex) {
			ill(ex);
		}
	}

	private void ill(Throwable cause) {
		String reason = reason(cause);
		if (!reason.equals(this.fault)) {
			logger.warn("The database does not serve: {}", reason);
		}
		this.fault = reason;
	}

	/** Says nothing of what was to be written. */
	private static String reason(Throwable cause) {
		Throwable root = cause;
		while (root.getCause() != null && root.getCause() != root) {
			root = root.getCause();
		}
		String state = (root instanceof SQLException sql && sql.getSQLState() != null) ? sql.getSQLState() : "";
		return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
			case "53" -> state.equals("53100") ? "its disk is full" : "it is out of connections or memory";
			case "57" -> "it is starting or stopping";
			case "58" -> "its disk fails";
			case "08", "" -> "it is away";
			case "25" -> "it is read-only";
			case "28", "3D" -> "it does not let us in";
			default -> "it fails with SQL state " + state;
		};
	}

	@Override
	public Health health() {
		String wrong = this.fault;
		if (wrong == null && this.well.plus(FRESH).isBefore(this.clock.instant())) {
			wrong = "it does not answer";
		}
		return (wrong == null) ? Health.up().build()
				: Health.down().withDetail("why", wrong).withDetail("lastWell", this.well.toString()).build();
	}

}
