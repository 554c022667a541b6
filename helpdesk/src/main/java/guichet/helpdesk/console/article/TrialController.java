package guichet.helpdesk.console.article;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import guichet.helpdesk.console.Given;
import guichet.knowledge.Findings;
import guichet.knowledge.KnowledgeBase;
import guichet.knowledge.Question;

/** Tries a question as a visitor would ask it; nothing is sent or kept. */
@RestController
class TrialController {

	private static final int LONGEST_QUESTION = 1000;

	private static final int SHOWN = 10;

	private final KnowledgeBase knowledge;

	TrialController(KnowledgeBase knowledge) {
		this.knowledge = knowledge;
	}

	@GetMapping("/api/v1/articles/search")
	Trial search(@RequestParam @Nullable String q, @RequestParam @Nullable String language) {
		String asked = Given.text("q", q, LONGEST_QUESTION);
		String in = (language == null || language.isBlank()) ? null : language.strip();
		return Trial.of(this.knowledge.search(new Question(asked, in), SHOWN));
	}

	/**
	 * What the assistant would have found, best first.
	 *
	 * @param verdict certain, between, unsure or none
	 * @param probability that the first article answers, 0 to 1
	 */
	record Trial(String verdict, double probability, String why, String language, List<Found> items) {

		static Trial of(Findings findings) {
			return new Trial(findings.confidence().verdict().name().toLowerCase(Locale.ROOT),
					findings.confidence().probability(), findings.confidence().why(), findings.language(),
					findings.best()
						.stream()
						.map((finding) -> new Found(ArticleJson.of(finding.article()), finding.score()))
						.toList());
		}

	}

	/** An article and how well it fits among the others found. */
	record Found(ArticleJson article, double score) {
	}

}
