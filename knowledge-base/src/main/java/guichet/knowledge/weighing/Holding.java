package guichet.knowledge.weighing;

import java.util.ArrayList;
import java.util.List;

import guichet.knowledge.Article;

/** An article as the weighing sees it: its words, counted. */
public final class Holding {

	private final Article article;

	private final Bag asking;

	private final Bag answer;

	private final boolean answers;

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
		List<Word> said = vocabulary.learn(article.answer());
		if (!article.answer().isBlank()) {
			answer.addAll(question);
			answer.addAll(tags);
			answer.addAll(said);
		}
		this.answer = new Bag(answer);
		this.answers = !said.isEmpty();
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

	/** Whether its answer holds a word. */
	public boolean answers() {
		return this.answers;
	}

	/**
	 * The stems of all ways of asking and the tags, in no order, each as often as it is.
	 */
	public List<String> askingStems() {
		return this.asking.allStems();
	}

	/** The same of the answer under its question and tags. */
	public List<String> answerStems() {
		return this.answer.allStems();
	}

	List<Bag> phrasings() {
		return this.phrasings;
	}

}
