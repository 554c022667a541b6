package guichet.helpdesk.conversation.log;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is written.
 *
 * @param batch how many drafts share a commit at most
 * @param waiting how many drafts may wait for a commit before new ones are refused
 * @param lease how long after its last renewal a node's hold on an owed reply ends, so
 * that another takes it over
 * @param collision how soon after a colleague's reply another must be confirmed
 */
@ConfigurationProperties("guichet.log")
record LogSettings(@DefaultValue("500") int batch, @DefaultValue("20000") int waiting,
		@DefaultValue("10s") Duration lease, @DefaultValue("10s") Duration collision) {

	LogSettings {
		if (batch < 1) {
			throw new IllegalArgumentException("guichet.log.batch must be at least 1, but is " + batch);
		}
		if (waiting < batch) {
			throw new IllegalArgumentException(
					"guichet.log.waiting must be at least guichet.log.batch (" + batch + "), but is " + waiting);
		}
		if (lease.toSeconds() < 1) {
			throw new IllegalArgumentException("guichet.log.lease must be at least 1s, but is " + lease);
		}
	}

}
