package guichet.knowledge.importing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The plans of the last half hour, in memory and within bounds. */
@Component
class Plans {

	private static final Duration LIFE = Duration.ofMinutes(30);

	/** All articles of all plans kept; the oldest plans go first. */
	private static final int MOST_ITEMS = 50_000;

	private static final int MOST_PLANS = 100;

	private final Map<String, Kept> kept = new LinkedHashMap<>();

	private final PlanApplier applier;

	private final InstantSource clock;

	@Autowired
	Plans(PlanApplier applier) {
		this(applier, InstantSource.system());
	}

	Plans(PlanApplier applier, InstantSource clock) {
		this.applier = applier;
		this.clock = clock;
	}

	Plan keep(String source, List<PlanItem> items, List<Problem> problems) {
		Instant expires = this.clock.instant().plus(LIFE);
		Plan plan = new Plan(UUID.randomUUID().toString(), source, items, problems, expires);
		synchronized (this.kept) {
			this.kept.put(plan.id(), new Kept(plan));
			forget();
		}
		return plan;
	}

	Optional<Applied> apply(String id) {
		Kept plan;
		synchronized (this.kept) {
			forget();
			plan = this.kept.get(id);
		}
		return (plan == null) ? Optional.empty() : Optional.of(plan.applied(this.applier));
	}

	private void forget() {
		Instant now = this.clock.instant();
		this.kept.values().removeIf((kept) -> !now.isBefore(kept.plan.expires()));
		List<Kept> oldest = new ArrayList<>(this.kept.values());
		int items = oldest.stream().mapToInt((kept) -> kept.plan.items().size()).sum();
		for (int i = 0; i < oldest.size() - 1 && (items > MOST_ITEMS || this.kept.size() > MOST_PLANS); i++) {
			this.kept.remove(oldest.get(i).plan.id());
			items -= oldest.get(i).plan.items().size();
		}
	}

	private static final class Kept {

		private final Plan plan;

		private @Nullable Applied applied;

		Kept(Plan plan) {
			this.plan = plan;
		}

		/** Once only. */
		synchronized Applied applied(PlanApplier applier) {
			if (this.applied == null) {
				this.applied = applier.apply(this.plan);
			}
			return this.applied;
		}

	}

}
