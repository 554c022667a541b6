package guichet.helpdesk.console.article;

import java.util.OptionalInt;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

import guichet.knowledge.KnowledgeBase;

/**
 * Whether questions can be searched: the articles are loaded a moment after the start.
 */
@Component("knowledgeHealthIndicator")
class KnowledgeHealth implements HealthIndicator {

	private final KnowledgeBase knowledge;

	KnowledgeHealth(KnowledgeBase knowledge) {
		this.knowledge = knowledge;
	}

	@Override
	public Health health() {
		OptionalInt articles = this.knowledge.published();
		return articles.isPresent() ? Health.up().withDetail("articles", articles.getAsInt()).build()
				: Health.outOfService().withDetail("why", "the articles are being loaded").build();
	}

}
