package guichet.knowledge.weighing;

import java.util.ArrayList;
import java.util.List;

import guichet.knowledge.Article;

/** An article as the weighing sees it: its words, counted. */
public final class Holding {

	private final Article article;

	private final Bag asking;

	private final Bag answer;

	private final List<Bag> phrasings = new ArrayList<>();

	Holding(Article article, Vocabulary vocabulary) {
		this.article = article;
		List<Word> tags = vocabulary.learn(String.join(" \n", article.tags()));
		List<Word> question = vocabulary.learn(article.question());
		List<Word> asking = new ArrayList<>(question);
		this.phrasings.add(new Bag(question));
		for (String phrasing : article.phrasings()) {
			List<Word> read = vocabulary.learn(phrasing);
			this.phrasings.add(new Bag(read));
			asking.addAll(read);
		}
		asking.addAll(tags);
		this.asking = new Bag(asking);
		List<Word> answer = new ArrayList<>();
		if (!article.answer().isBlank()) {
			answer.addAll(question);
			answer.addAll(tags);
			answer.addAll(vocabulary.learn(article.answer()));
		}
		this.answer = new Bag(answer);
	}

	public Article article() {
		return this.article;
	}

	/** All ways of asking and the tags. */
	Bag asking() {
		return this.asking;
	}

	/** The answer under its question and tags; empty if there is none. */
	Bag answer() {
		return this.answer;
	}

	List<Bag> phrasings() {
		return this.phrasings;
	}

}
