package guichet.helpdesk.console.article;

import java.util.List;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import guichet.helpdesk.console.Cursor;
import guichet.helpdesk.console.Given;
import guichet.helpdesk.console.Page;
import guichet.knowledge.Article;
import guichet.knowledge.ArticleId;
import guichet.knowledge.KnowledgeBase;
import guichet.knowledge.StaleArticleException;

/** Reads and writes articles. */
@RestController
class ArticlesController {

	private static final int LONGEST_TEXT = 200;

	private final KnowledgeBase knowledge;

	ArticlesController(KnowledgeBase knowledge) {
		this.knowledge = knowledge;
	}

	@GetMapping("/api/v1/articles")
	Page<ArticleJson> list(@RequestParam @Nullable String text, @RequestParam(defaultValue = "") String language,
			@RequestParam @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
		String words = Given.optionalText("text", text, LONGEST_TEXT);
		String after = Cursor.read(cursor, 1, List::getFirst);
		int most = Given.limit(limit, Given.MOST);
		List<Article> read = this.knowledge.list((words == null) ? "" : words, language.strip(),
				(after == null) ? "" : after, most + 1);
		return Page.of(read, most, (last) -> Cursor.of(last.id().value())).map(ArticleJson::of);
	}

	@GetMapping("/api/v1/articles/{id}")
	ArticleJson get(@PathVariable String id) {
		return ArticleJson.of(find(id));
	}

	@PostMapping("/api/v1/articles")
	@ResponseStatus(HttpStatus.CREATED)
	ArticleJson create(@RequestBody ArticleForm form) {
		return ArticleJson.of(this.knowledge.create(form.draft()));
	}

	@PutMapping("/api/v1/articles/{id}")
	ArticleJson revise(@PathVariable String id, @RequestBody ArticleForm form) {
		Article before = find(id);
		return ArticleJson.of(this.knowledge.revise(before.id(), form.readVersion(), form.draft(before)));
	}

	/** With the article as another editor left it. */
	@ExceptionHandler
	ProblemDetail stale(StaleArticleException ex) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, ex.getMessage());
		problem.setProperty("current", ArticleJson.of(ex.current()));
		return problem;
	}

	private Article find(String id) {
		return this.knowledge.find(Given.id("article", id, ArticleId::new))
			.orElseThrow(() -> new NoSuchElementException("There is no article " + Given.shown(id)));
	}

}
