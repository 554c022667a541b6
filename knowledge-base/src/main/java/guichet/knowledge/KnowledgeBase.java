package guichet.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The articles that the assistant may answer from. */
public interface KnowledgeBase {

	/**
	 * Ranks the published articles for a question: at most {@code limit}, best first.
	 * Reads only the index; an edit is seen within a second of its saving.
	 */
	Findings search(Question question, int limit);

	/** How many articles can be found; empty until they are loaded. */
	OptionalInt published();

	/** The newest version of an article, in whatever status. */
	Optional<Article> find(ArticleId id);

	/** A given version, if it was ever published: what an old citation points to. */
	Optional<Article> published(ArticleId id, int version);

	/**
	 * The newest versions, in a stable order, for an editor's list.
	 * @param text words to look for in question, phrasings and answer; blank for all
	 * @param language or blank for all
	 * @param after the last id of the page before, or blank for the first page
	 */
	List<Article> list(String text, String language, String after, int limit);

	/**
	 * Saves a new article. {@link IllegalArgumentException} names the offending value.
	 */
	Article create(ArticleDraft draft);

	/**
	 * Saves a new version of an article; the same content again changes nothing.
	 * {@link StaleArticleException} when another editor saved since {@code version}.
	 */
	Article revise(ArticleId id, int version, ArticleDraft draft);

}
