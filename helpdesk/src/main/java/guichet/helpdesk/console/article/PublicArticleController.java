package guichet.helpdesk.console.article;

import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import guichet.helpdesk.console.Given;
import guichet.knowledge.Article;
import guichet.knowledge.ArticleId;
import guichet.knowledge.KnowledgeBase;

/** Shows visitors what a citation points to; a version once published stays as it was. */
@RestController
class PublicArticleController {

	private static final CacheControl KEPT = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

	private final KnowledgeBase knowledge;

	PublicArticleController(KnowledgeBase knowledge) {
		this.knowledge = knowledge;
	}

	@GetMapping("/api/v1/public/articles/{article}/versions/{version}")
	ResponseEntity<PublicArticle> get(@PathVariable String article, @PathVariable String version) {
		ArticleId id = Given.id("article", article, ArticleId::new);
		int number = Given.id("version", version, Integer::parseInt);
		return this.knowledge.published(id, number)
			.map((found) -> ResponseEntity.ok().cacheControl(KEPT).body(PublicArticle.of(found)))
			.orElseThrow(() -> new NoSuchElementException(
					"There is no published version " + number + " of an article " + article));
	}

	/** A version of an article as a visitor may read it. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record PublicArticle(String article, int version, String title, String text, String source, @Nullable String url,
			Instant updated, String language) {

		static PublicArticle of(Article article) {
			return new PublicArticle(article.id().value(), article.version(), article.question(), article.answer(),
					article.source(), article.url(), article.updated(), article.language());
		}

	}

}
