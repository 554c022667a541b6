package guichet.knowledge.speed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import guichet.knowledge.Article;
import guichet.knowledge.ArticleId;
import guichet.knowledge.Question;

/** Articles of one language and what visitors may ask of them, the same at every run. */
final class MadeBase {

	private static final long SEED = 25;

	private final MadeWords words;

	private final String language;

	private final List<Article> articles = new ArrayList<>();

	MadeBase(String language, int articles) {
		this.language = language;
		this.words = new MadeWords(language, SEED + language.hashCode());
		for (int at = 0; at < articles; at++) {
			this.articles.add(article(language + at));
		}
	}

	private Article article(String id) {
		String question = this.words.text(this.words.between(5, 10)) + " ?";
		List<String> phrasings = new ArrayList<>();
		for (int at = this.words.between(1, 4); at > 0; at--) {
			phrasings.add(asking(question));
		}
		StringJoiner answer = new StringJoiner(". ", "", ".");
		for (int at = this.words.between(3, 6); at > 0; at--) {
			answer.add(this.words.text(this.words.between(8, 18)));
		}
		List<String> tags = this.words.chance(2) ? List.of(this.words.known(), this.words.known()) : List.of();
		return new Article(new ArticleId(id), 1, question, phrasings, answer.toString(), this.language, tags,
				Article.Status.PUBLISHED, "made", id, null, Instant.EPOCH);
	}

	/** Some of the words, and some of one's own. */
	private String asking(String question) {
		StringJoiner asking = new StringJoiner(" ");
		asking.add(this.words.filler());
		for (String word : question.replace(" ?", "").split(" ")) {
			if (!this.words.chance(4)) {
				asking.add(word);
			}
		}
		asking.add(this.words.text(this.words.between(1, 3)));
		return asking.toString();
	}

	List<Article> articles() {
		return this.articles;
	}

	/**
	 * Of 4 to 12 words, after some article's own: every eighth of nothing that the base
	 * holds, in the others every tenth word mistyped and some unknown.
	 */
	List<Question> questions(int many) {
		List<Question> questions = new ArrayList<>();
		while (questions.size() < many) {
			Article asked = this.articles.get(this.words.between(0, this.articles.size() - 1));
			String text = this.words.chance(8) ? strange() : mistyped(asking(asked.question()));
			int length = text.split(" ").length;
			if (length >= 4 && length <= 12) {
				questions.add(new Question(text + " ?", this.language));
			}
		}
		return questions;
	}

	private String mistyped(String text) {
		StringJoiner mistyped = new StringJoiner(" ");
		for (String word : text.split(" ")) {
			mistyped.add(this.words.chance(10) ? this.words.slipped(word)
					: this.words.chance(25) ? this.words.unknown() : word);
		}
		return mistyped.toString();
	}

	private String strange() {
		StringJoiner strange = new StringJoiner(" ");
		for (int at = this.words.between(4, 8); at > 0; at--) {
			strange.add(this.words.chance(3) ? this.words.filler() : this.words.unknown());
		}
		return strange.toString();
	}

}
