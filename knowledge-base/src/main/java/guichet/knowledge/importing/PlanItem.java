package guichet.knowledge.importing;

import org.jspecify.annotations.Nullable;

import guichet.knowledge.Article;
import guichet.knowledge.ArticleDraft;

/**
 * What applying a plan does with one article.
 *
 * @param where file and line
 * @param draft what the article will say
 * @param before what it says now; null for a new one
 */
public record PlanItem(Action action, String where, ArticleDraft draft, @Nullable Article before) {

	/** What will happen. */
	public enum Action {

		CREATE, CHANGE, SAME

	}

}
