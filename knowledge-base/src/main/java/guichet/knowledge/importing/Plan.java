package guichet.knowledge.importing;

import java.time.Instant;
import java.util.List;

/**
 * What an import will do, before it does anything.
 *
 * @param id by which it is applied, until it expires
 * @param source the file or page it was read from
 * @param problems whatever is not taken over
 */
public record Plan(String id, String source, List<PlanItem> items, List<Problem> problems, Instant expires) {

	public Plan {
		items = List.copyOf(items);
		problems = List.copyOf(problems);
	}

	/** How many articles this will happen to. */
	public int count(PlanItem.Action action) {
		return (int) this.items.stream().filter((item) -> item.action() == action).count();
	}

}
