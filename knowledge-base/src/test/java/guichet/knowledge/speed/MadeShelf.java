package guichet.knowledge.speed;

import java.util.ArrayList;
import java.util.List;

import guichet.knowledge.Article;
import guichet.knowledge.Question;
import guichet.knowledge.search.ArticleIndex;

/** An index that is ready to be asked. */
final class MadeShelf {

	private static final int QUESTIONS = 6_000;

	/** As many at once as the product reads from its database. */
	private static final int BATCH = 5_000;

	private final ArticleIndex index;

	private final List<Article> articles = new ArrayList<>();

	private final List<Question> questions = new ArrayList<>();

	/**
	 * @param language of all articles, or {@code all}: of each a third
	 */
	MadeShelf(int articles, String language, boolean embedding) {
		List<String> languages = language.equals("all") ? List.of("fr", "en", "ar") : List.of(language);
		List<List<Question>> asked = new ArrayList<>();
		for (String each : languages) {
			MadeBase base = new MadeBase(each, articles / languages.size());
			this.articles.addAll(base.articles());
			asked.add(base.questions(QUESTIONS / languages.size()));
		}
		for (int at = 0; at < asked.getFirst().size(); at++) {
			for (List<Question> each : asked) {
				this.questions.add(each.get(at));
			}
		}
		this.index = new ArticleIndex(embedding ? new MadeEmbedder() : null);
	}

	void put() {
		for (int from = 0; from < this.articles.size(); from += BATCH) {
			this.index.put(this.articles.subList(from, Math.min(this.articles.size(), from + BATCH)));
		}
	}

	ArticleIndex index() {
		return this.index;
	}

	List<Article> articles() {
		return this.articles;
	}

	List<Question> questions() {
		return this.questions;
	}

}
