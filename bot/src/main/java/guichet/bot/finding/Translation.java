package guichet.bot.finding;

import java.util.Optional;

import guichet.bot.listening.Names;
import guichet.knowledge.Article;
import guichet.knowledge.Finding;
import guichet.knowledge.Findings;
import guichet.knowledge.KnowledgeBase;
import guichet.knowledge.Question;

/** Answers in the language of the question where the base holds the article in it. */
class Translation {

	private static final int LIMIT = 20;

	private final Names names = new Names();

	private final KnowledgeBase knowledge;

	Translation(KnowledgeBase knowledge) {
		this.knowledge = knowledge;
	}

	/** The same found, spoken of in that language, and answered in it if that can be. */
	Found in(String language, Found found) {
		Findings findings = found.findings();
		Findings spoken = new Findings(language, findings.best(), findings.confidence());
		Finding answering = found.answering();
		if (answering == null || answering.article().language().startsWith(language)) {
			return new Found(found.part(), found.question(), spoken, answering);
		}
		Finding same = inLanguage(language, found.part(), answering.article()).orElse(answering);
		return new Found(found.part(), found.question(), spoken, same);
	}

	/** The article of the same reference: that is what its translations share. */
	private Optional<Finding> inLanguage(String language, String part, Article article) {
		String question = part + " " + String.join(" ", this.names.of(article.question()));
		return this.knowledge.search(new Question(question, language), LIMIT)
			.best()
			.stream()
			.filter((finding) -> finding.article().reference().equals(article.reference()))
			.filter((finding) -> finding.article().language().startsWith(language))
			.findFirst();
	}

}
