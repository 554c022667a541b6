package guichet.helpdesk.turn;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the assistant's turns are taken.
 *
 * @param inFlight how many turns one node takes at a time
 * @param stop how long a stopping node waits for the turns under way before it hands them
 * back
 * @param sweep how often a node looks for owed replies that nobody took, such as a dead
 * node's
 */
@ConfigurationProperties("guichet.turn")
record TurnSettings(@DefaultValue("64") int inFlight, @DefaultValue("2s") Duration sweep,
		@DefaultValue("3s") Duration stop) {

	TurnSettings {
		if (inFlight < 1) {
			throw new IllegalArgumentException("guichet.turn.in-flight must be at least 1, but is " + inFlight);
		}
		if (sweep.toMillis() < 100) {
			throw new IllegalArgumentException("guichet.turn.sweep must be at least 100ms, but is " + sweep);
		}
		if (stop.isNegative() || stop.toSeconds() > 60) {
			throw new IllegalArgumentException("guichet.turn.stop must be 0s to 60s, but is " + stop);
		}
	}

}
