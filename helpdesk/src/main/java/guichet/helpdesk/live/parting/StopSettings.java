package guichet.helpdesk.live.parting;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a node stops.
 *
 * @param notice how long it goes on serving while its readiness says that it stops, so
 * that a balancer sends nobody new
 * @param spread over how long at most those sent off come back
 */
@ConfigurationProperties("guichet.stop")
record StopSettings(@DefaultValue("0s") Duration notice, @DefaultValue("3s") Duration spread) {

	StopSettings {
		between("notice", notice, Duration.ofMinutes(1));
		between("spread", spread, Duration.ofSeconds(30));
	}

	private static void between(String key, Duration value, Duration most) {
		if (value.isNegative() || value.compareTo(most) > 0) {
			throw new IllegalArgumentException(
					"guichet.stop.%s must be 0s to %ds, but is %s".formatted(key, most.toSeconds(), value));
		}
	}

	/** A few are back at once; many come one after the other. */
	int spreadMillis(int links) {
		return (int) Math.min(this.spread.toMillis(), 200L + links);
	}

}
