package guichet.helpdesk.console.article;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import guichet.knowledge.Article;
import guichet.knowledge.importing.Plan;
import guichet.knowledge.importing.PlanItem;
import guichet.knowledge.importing.PlanItem.Action;
import guichet.knowledge.importing.Problem;

/**
 * What an import will do.
 *
 * @param items the first of them, those that stay the same last
 * @param total how many there are
 */
record PlanJson(String id, String source, int created, int changed, int same, List<Problem> problems, List<Item> items,
		int total) {

	private static final int SHOWN = 200;

	static PlanJson of(Plan plan) {
		List<Item> items = plan.items()
			.stream()
			.sorted(Comparator.comparing((PlanItem item) -> item.action() == Action.SAME))
			.limit(SHOWN)
			.map(Item::of)
			.toList();
		return new PlanJson(plan.id(), plan.source(), plan.count(Action.CREATE), plan.count(Action.CHANGE),
				plan.count(Action.SAME), plan.problems(), items, plan.items().size());
	}

	/**
	 * What will happen to one article.
	 *
	 * @param action create, change or same
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Item(String action, String where, String language, String question, String answer, @Nullable Words before) {

		static Item of(PlanItem item) {
			return new Item(item.action().name().toLowerCase(Locale.ROOT), item.where(), item.draft().language(),
					item.draft().question(), item.draft().answer(), Words.of(item.before()));
		}

	}

	/** What an article says now. */
	record Words(String question, String answer) {

		static @Nullable Words of(@Nullable Article article) {
			return (article == null) ? null : new Words(article.question(), article.answer());
		}

	}

}
