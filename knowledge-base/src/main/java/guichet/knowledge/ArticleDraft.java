package guichet.knowledge;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What an editor or an import wants an article to say; limits are checked on saving. */
public record ArticleDraft(String question, List<String> phrasings, String answer, String language, List<String> tags,
		Article.Status status, String source, String reference, @Nullable String url) {

	public ArticleDraft {
		phrasings = List.copyOf(phrasings);
		tags = List.copyOf(tags);
	}

	/**
	 * The draft as it will be kept: without space around, line ends as {@code \n}.
	 * {@link IllegalArgumentException} names the field and the value that cannot be kept.
	 */
	public ArticleDraft checked() {
		return ArticleChecks.checked(this);
	}

	/** What an article says now. */
	public static ArticleDraft of(Article article) {
		return new ArticleDraft(article.question(), article.phrasings(), article.answer(), article.language(),
				article.tags(), article.status(), article.source(), article.reference(), article.url());
	}

}
