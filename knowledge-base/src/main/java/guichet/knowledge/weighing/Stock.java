package guichet.knowledge.weighing;

import java.util.Comparator;
import java.util.List;

import guichet.knowledge.Article;
import guichet.knowledge.text.Hash;
import guichet.knowledge.text.ReadText;

/** All that the articles of one language say, counted; one thread writes at a time. */
public final class Stock {

	private static final int MOST_MEANT = 4;

	private final Vocabulary vocabulary;

	private final Tally askingStems = new Tally();

	private final Tally askingGrams = new Tally();

	private final Tally answerStems = new Tally();

	private final Tally answerWords = new Tally();

	private final Tally answerGrams = new Tally();

	private final Tally phrasings = new Tally();

	private final Tally askingWords = new Tally();

	private int articles;

	public Stock(String language) {
		this.vocabulary = new Vocabulary(language);
	}

	/** Counts an article in. */
	public Holding add(Article article) {
		Holding holding = new Holding(article, this.vocabulary);
		count(holding, 1);
		return holding;
	}

	/** Counts out what {@link #add} counted in. */
	public void remove(Holding holding) {
		count(holding, -1);
	}

	private void count(Holding holding, int sign) {
		this.articles += sign;
		Bag asking = holding.asking();
		Bag answer = holding.answer();
		this.askingStems.count(asking.stems(), asking.length(), sign);
		this.askingWords.count(asking.keys(), asking.length(), sign);
		this.askingGrams.count(asking.grams(), asking.gramLength(), sign);
		this.answerStems.count(answer.stems(), answer.length(), sign);
		this.answerWords.count(answer.keys(), answer.length(), sign);
		this.answerGrams.count(answer.grams(), answer.gramLength(), sign);
		holding.phrasings().forEach((phrasing) -> this.phrasings.count(phrasing.stems(), phrasing.length(), sign));
	}

	/** How many were counted in; to be asked by the thread that writes. */
	public int articles() {
		return this.articles;
	}

	/** Whether a way of asking holds the folded word. */
	public boolean asks(String word) {
		return this.askingWords.knows(Hash.of(word));
	}

	/** Whether any text holds the folded word. */
	public boolean holds(String word) {
		int key = Hash.of(word);
		return this.askingWords.knows(key) || this.answerWords.knows(key);
	}

	/** Words that texts hold and that a typed one may stand for, the likeliest first. */
	public List<Slip> near(String typed) {
		return this.vocabulary.near(typed)
			.stream()
			.filter((slip) -> holds(slip.meant()))
			.sorted(Comparator.comparingDouble(Slip::likeness).reversed())
			.limit(MOST_MEANT)
			.toList();
	}

	/** How much a stem tells, by how few articles hold it. */
	public double weight(String stem) {
		int key = Hash.of(stem);
		return Math.min(this.askingStems.weight(key),
				(this.answerStems.texts() > 0) ? this.answerStems.weight(key) : Double.MAX_VALUE);
	}

	/**
	 * A question made ready to be held against this stock's articles.
	 * @param slips other spellings for words that no text here holds
	 */
	public Asked ask(ReadText question, List<Slip> slips) {
		return new Asked(this, this.vocabulary.read(question), slips);
	}

	Tally askingStems() {
		return this.askingStems;
	}

	Tally askingGrams() {
		return this.askingGrams;
	}

	Tally answerStems() {
		return this.answerStems;
	}

	Tally answerWords() {
		return this.answerWords;
	}

	Tally answerGrams() {
		return this.answerGrams;
	}

	Tally phrasings() {
		return this.phrasings;
	}

}
