package guichet.knowledge.shelf;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the index follows the database.
 *
 * @param follow how often another node's edits are asked for
 * @param learn how long after an edit the engine learns from the articles anew
 * @param loading how long the first questions may wait for the index to be loaded
 * @param lessons the file that keeps what was learned for the next start; none keeps
 * nothing
 */
@ConfigurationProperties("guichet.knowledge")
record KnowledgeSettings(@DefaultValue("500ms") Duration follow, @DefaultValue("2s") Duration learn,
		@DefaultValue("30s") Duration loading, @Nullable Path lessons) {

	KnowledgeSettings {
		if (follow.toMillis() < 10 || follow.toHours() > 1) {
			throw new IllegalArgumentException("guichet.knowledge.follow must be 10ms to 1h, but is " + follow);
		}
		if (learn.toMillis() < 10 || learn.toHours() > 24) {
			throw new IllegalArgumentException("guichet.knowledge.learn must be 10ms to 24h, but is " + learn);
		}
		if (loading.isNegative() || loading.isZero()) {
			throw new IllegalArgumentException("guichet.knowledge.loading must be more than 0, but is " + loading);
		}
	}

}
