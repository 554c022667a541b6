package guichet.knowledge.weighing;

import java.util.Arrays;

import guichet.knowledge.text.Hash;
import guichet.knowledge.text.Spelling;

/** A word of a language, read once and shared by all texts that hold it. */
final class Word {

	private static final int SHORTEST_GRAM = 3;

	private static final int LONGEST_GRAM = 5;

	private static final int[] NONE = {};

	private final String text;

	private final String stem;

	private final int key;

	private final int stemKey;

	private final boolean content;

	private final int[] grams;

	private final long letters;

	Word(String text, String stem, boolean content) {
		this.text = text;
		this.stem = stem;
		this.key = Hash.of(text);
		this.stemKey = Hash.of(stem);
		this.content = content;
		this.letters = Spelling.letters(text);
		this.grams = content ? grams('_' + text + '_') : NONE;
	}

	/**
	 * Hashes of the letter groups of the word, its ends marked; each as often as it is.
	 */
	private static int[] grams(String marked) {
		int[] grams = new int[LONGEST_GRAM * marked.length()];
		int count = 0;
		for (int length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
			for (int from = 0; from + length <= marked.length(); from++) {
				grams[count++] = Hash.of(marked, from, from + length);
			}
		}
		return Arrays.copyOf(grams, count);
	}

	String text() {
		return this.text;
	}

	String stem() {
		return this.stem;
	}

	int key() {
		return this.key;
	}

	int stemKey() {
		return this.stemKey;
	}

	/** Whether it says what a text is about. */
	boolean isContent() {
		return this.content;
	}

	/** As {@link Spelling#letters} gives them. */
	long letters() {
		return this.letters;
	}

	int[] grams() {
		return this.grams;
	}

}
