package guichet.knowledge.importing;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import guichet.knowledge.Article;
import guichet.knowledge.ArticleDraft;
import guichet.knowledge.shelf.Shelf;

/** What the base holds of the sources that a plan touches, each read once. */
final class Holdings {

	private final Shelf shelf;

	private final Map<String, Map<Name, Article>> sources = new HashMap<>();

	Holdings(Shelf shelf) {
		this.shelf = shelf;
	}

	/** The article that a draft is about, if it is there. */
	@Nullable Article find(ArticleDraft draft) {
		return this.sources.computeIfAbsent(draft.source(), this::read)
			.get(new Name(draft.reference(), draft.language()));
	}

	private Map<Name, Article> read(String source) {
		Map<Name, Article> articles = new HashMap<>();
		for (Article article : this.shelf.from(source)) {
			articles.put(new Name(article.reference(), article.language()), article);
		}
		return articles;
	}

	private record Name(String reference, String language) {
	}

}
