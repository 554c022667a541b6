package guichet.knowledge.shelf;

import java.util.List;

import org.jspecify.annotations.Nullable;

import guichet.knowledge.Article;
import guichet.knowledge.ArticleDraft;

/** The articles of a source all at once, as an import reads and writes them. */
public interface Shelf {

	/** The newest versions of all articles of a source, in whatever status. */
	List<Article> from(String source);

	/**
	 * Keeps other writers out until the running transaction ends: what was read stays
	 * true until then.
	 */
	void lock();

	/**
	 * Saves new versions in the running transaction; what they follow must still be true.
	 */
	void write(List<Write> writes);

	/**
	 * A version to be saved.
	 *
	 * @param before the version that it follows; null for a new article
	 * @param draft as {@link ArticleDraft#checked()} gave it
	 */
	record Write(@Nullable Article before, ArticleDraft draft) {
	}

}
