package guichet.bot.model;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a failing model is left alone.
 *
 * @param failures after how many failures in a row
 * @param pause for how long, before a single turn tries it again
 */
@ConfigurationProperties("guichet.model.breaker")
record BreakerSettings(@DefaultValue("5") int failures, @DefaultValue("30s") Duration pause) {

	BreakerSettings {
		if (failures < 1) {
			throw new IllegalArgumentException("guichet.model.breaker.failures must be at least 1, but is " + failures);
		}
		if (!pause.isPositive()) {
			throw new IllegalArgumentException("guichet.model.breaker.pause must be longer than 0, but is " + pause);
		}
	}

}
