package guichet.knowledge.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import guichet.knowledge.Article;
import guichet.knowledge.ArticleDraft;
import guichet.knowledge.shelf.Shelf;
import guichet.knowledge.importing.PlanItem.Action;
import guichet.knowledge.importing.file.FileContent;
import guichet.knowledge.importing.file.ReadArticle;

/** Compares what was read with what the base holds. */
final class Planner {

	private static final int MOST_ARTICLES = 10_000;

	private final Holdings holdings;

	private final @Nullable String language;

	private final @Nullable String source;

	private final List<PlanItem> items = new ArrayList<>();

	private final List<Problem> problems = new ArrayList<>();

	private final Map<String, String> seen = new HashMap<>();

	Planner(Shelf shelf, @Nullable String language, @Nullable String source) {
		this.holdings = new Holdings(shelf);
		this.language = language;
		this.source = source;
	}

	List<PlanItem> items() {
		return this.items;
	}

	List<Problem> problems() {
		return this.problems;
	}

	/** Adds what a file or page holds. */
	void add(String file, FileContent content, @Nullable String address) {
		content.faults().forEach((fault) -> this.problems.add(new Problem(where(file, fault.line()), fault.what())));
		for (ReadArticle article : content.articles()) {
			if (this.items.size() == MOST_ARTICLES) {
				this.problems.add(new Problem(where(file, article.line()),
						"More than " + MOST_ARTICLES + " articles at once: from here on nothing is taken over"));
				return;
			}
			add(file, article, address);
		}
	}

	private void add(String file, ReadArticle article, @Nullable String address) {
		String where = where(file, article.line());
		try {
			ArticleDraft draft = Drafts.of(article, file, this.language, this.source, address);
			String key = String.join("\n", draft.source(), draft.reference(), draft.language());
			String earlier = this.seen.putIfAbsent(key, where);
			if (earlier != null) {
				this.problems.add(new Problem(where, "The reference " + draft.reference() + " stands at " + earlier
						+ " already; this one is not taken over"));
				return;
			}
			compare(where, draft);
		}
		catch (IllegalArgumentException ex) {
			this.problems.add(new Problem(where, String.valueOf(ex.getMessage())));
		}
	}

	private void compare(String where, ArticleDraft draft) {
		Article found = this.holdings.find(draft);
		if (found == null) {
			this.items.add(new PlanItem(Action.CREATE, where, draft, null));
			return;
		}
		ArticleDraft before = ArticleDraft.of(found);
		ArticleDraft after = Drafts.onto(draft, before);
		Action action = after.equals(before) ? Action.SAME : Action.CHANGE;
		this.items.add(new PlanItem(action, where, after, found));
	}

	private static String where(String file, int line) {
		return (line > 0) ? file + ":" + line : file;
	}

}
