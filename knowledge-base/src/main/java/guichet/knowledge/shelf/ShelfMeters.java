package guichet.knowledge.shelf;

import java.time.Duration;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import guichet.knowledge.Findings;
import guichet.knowledge.KnowledgeBase;

/** How many articles there are and how long a search takes, where somebody measures. */
@Component
class ShelfMeters {

	private final MeterRegistry meters;

	private final Timer searches;

	ShelfMeters(ObjectProvider<MeterRegistry> meters) {
		this.meters = meters.getIfAvailable(SimpleMeterRegistry::new);
		this.searches = Timer.builder("guichet.knowledge.search")
			.description("Searches of the knowledge base")
			.serviceLevelObjectives(Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(5),
					Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofMillis(50), Duration.ofMillis(100),
					Duration.ofMillis(250), Duration.ofSeconds(1))
			.register(this.meters);
	}

	void watch(KnowledgeBase knowledge) {
		Gauge.builder("guichet.knowledge.articles", knowledge, (base) -> base.published().orElse(0))
			.description("Published articles that can be found")
			.register(this.meters);
	}

	Findings timed(Supplier<Findings> search) {
		return this.searches.record(search);
	}

}
