package guichet.helpdesk.console.article;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import guichet.knowledge.Article;

/** An article as an editor reads it. */
record ArticleJson(String id, int version, String question, List<String> phrasings, String answer, String language,
		List<String> tags, String status, String source, String reference, @Nullable String url, Instant updated) {

	static ArticleJson of(Article article) {
		return new ArticleJson(article.id().value(), article.version(), article.question(), article.phrasings(),
				article.answer(), article.language(), article.tags(), article.status().name().toLowerCase(Locale.ROOT),
				article.source(), article.reference(), article.url(), article.updated());
	}

}
