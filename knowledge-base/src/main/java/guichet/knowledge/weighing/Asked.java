package guichet.knowledge.weighing;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import guichet.knowledge.text.Hash;

/**
 * A question held against articles of one language, one after the other; for one thread.
 */
public final class Asked {

	/** What a word meant counts against a word typed. */
	private static final double SLIP = 0.7;

	private static final int MOST_GRAMS = 600;

	private static final int[] NOWHERE = {};

	private final Stock stock;

	private final Terms stems;

	private final Terms words;

	private final Terms grams;

	private final double[] askingStems;

	private final double[] answerStems;

	private final double[] answerWords;

	private final double[] askingGrams;

	private final double[] answerGrams;

	private final double[] phrasing;

	private final double phrasingLength;

	private final double scale;

	private final double[] found;

	private final Map<Word, int[]> places = new IdentityHashMap<>(512);

	Asked(Stock stock, List<Word> question, List<Slip> slips) {
		this.stock = stock;
		this.stems = new Terms(question.size() + slips.size());
		this.words = new Terms(question.size() + slips.size());
		this.grams = new Terms(MOST_GRAMS);
		add(question, slips);
		this.askingStems = this.stems.weights(stock.askingStems());
		this.answerStems = this.stems.weights(stock.answerStems());
		this.answerWords = this.words.weights(stock.answerWords());
		this.askingGrams = this.grams.weights(stock.askingGrams());
		this.answerGrams = this.grams.weights(stock.answerGrams());
		this.phrasing = this.stems.smoothWeights(stock.phrasings());
		this.phrasingLength = length(this.phrasing);
		this.scale = 1 / Math.sqrt(Math.max(1, question.size()));
		this.found = new double[Math.max(this.grams.size(), Math.max(this.stems.size(), this.words.size()))];
	}

	private void add(List<Word> question, List<Slip> slips) {
		for (Word word : question) {
			this.stems.add(word.stemKey(), 1);
			this.words.add(word.key(), 1);
			for (int gram : word.grams()) {
				if (this.grams.size() < MOST_GRAMS) {
					this.grams.add(gram, 1);
				}
			}
		}
		for (Slip slip : slips) {
			this.stems.add(Hash.of(slip.meantStem()), SLIP * slip.likeness());
			this.words.add(Hash.of(slip.meant()), SLIP * slip.likeness());
		}
	}

	private static double length(double[] vector) {
		return Math.sqrt(Arrays.stream(vector).map((each) -> each * each).sum());
	}

	/** Writes what words and stems say for an article at the places of their signals. */
	public void weigh(Holding holding, double[] signals) {
		Bag asking = holding.asking();
		Bag answer = holding.answer();
		signals[Signal.ASKING_STEMS.ordinal()] = stems(asking, this.askingStems, this.stock.askingStems());
		signals[Signal.PHRASING.ordinal()] = nearestPhrasing(holding);
		if (answer.length() > 0) {
			signals[Signal.ANSWER_STEMS.ordinal()] = stems(answer, this.answerStems, this.stock.answerStems());
			signals[Signal.ANSWER_WORDS.ordinal()] = words(answer);
		}
	}

	/** Writes what letter groups say, which takes longer. */
	public void weighLetters(Holding holding, double[] signals) {
		signals[Signal.ASKING_GRAMS.ordinal()] = grams(holding.asking(), this.askingGrams, this.stock.askingGrams());
		if (holding.answer().length() > 0) {
			signals[Signal.ANSWER_GRAMS.ordinal()] = grams(holding.answer(), this.answerGrams,
					this.stock.answerGrams());
		}
	}

	private double stems(Bag bag, double[] weights, Tally tally) {
		for (int at = 0; at < bag.words().length; at++) {
			int place = this.stems.place(bag.words()[at].stemKey());
			if (place >= 0) {
				this.found[place] += bag.times()[at];
			}
		}
		return score(weights, tally.norm(bag.length()));
	}

	private double words(Bag bag) {
		for (int at = 0; at < bag.words().length; at++) {
			int place = this.words.place(bag.words()[at].key());
			if (place >= 0) {
				this.found[place] += bag.times()[at];
			}
		}
		return score(this.answerWords, this.stock.answerWords().norm(bag.length()));
	}

	private double grams(Bag bag, double[] weights, Tally tally) {
		for (int at = 0; at < bag.words().length; at++) {
			for (int place : places(bag.words()[at])) {
				this.found[place] += bag.times()[at];
			}
		}
		return score(weights, tally.norm(bag.gramLength()));
	}

	/** Where a word's letter groups stand in the question; most words come back often. */
	private int[] places(Word word) {
		int[] known = this.places.get(word);
		if (known != null) {
			return known;
		}
		int[] found = new int[word.grams().length];
		int count = 0;
		for (int gram : word.grams()) {
			int place = this.grams.place(gram);
			if (place >= 0) {
				found[count++] = place;
			}
		}
		known = (count == 0) ? NOWHERE : Arrays.copyOf(found, count);
		this.places.put(word, known);
		return known;
	}

	private double score(double[] weights, double norm) {
		double score = 0;
		for (int place = 0; place < weights.length; place++) {
			double times = this.found[place];
			if (times > 0) {
				score += weights[place] * times / (times + norm);
				this.found[place] = 0;
			}
		}
		return score * this.scale;
	}

	/** The cosine of the question and the way of asking that is nearest, 0 to 1. */
	private double nearestPhrasing(Holding holding) {
		double best = 0;
		for (Bag phrasing : holding.phrasings()) {
			best = Math.max(best, cosine(phrasing));
		}
		return best;
	}

	private double cosine(Bag phrasing) {
		double product = 0;
		for (int at = 0; at < phrasing.words().length; at++) {
			int place = this.stems.place(phrasing.words()[at].stemKey());
			if (place >= 0) {
				product += phrasing.smoothWeight(at, this.stock.phrasings()) * this.phrasing[place];
			}
		}
		return (product > 0) ? product / (phrasing.smoothLength(this.stock.phrasings()) * this.phrasingLength) : 0;
	}

}
