package guichet.knowledge.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text read as words.
 *
 * @param words folded, in order
 * @param stems of the words, in the same order
 * @param content whether the word says what the text is about, in the same order
 */
public record ReadText(String language, List<String> words, List<String> stems, List<Boolean> content) {

	private static final int SHORTEST_GRAM = 3;

	private static final int LONGEST_GRAM = 5;

	public static ReadText of(String text, String language) {
		List<String> words = Reading.words(text, language);
		return new ReadText(language, words, Reading.stems(words, language),
				words.stream().map((word) -> !Reading.isStopWord(word, language)).toList());
	}

	/** Words that were cut already, one of the text for one of the list. */
	public static ReadText ofWords(List<String> cut, String language) {
		List<String> words = cut.stream().map(Folding::fold).toList();
		return new ReadText(language, words, Reading.stems(words, language),
				words.stream().map((word) -> !Reading.isStopWord(word, language)).toList());
	}

	public boolean isEmpty() {
		return this.words.isEmpty();
	}

	/** Letter groups of the content words, a word's ends marked. */
	public List<String> grams() {
		List<String> grams = new ArrayList<>();
		for (int i = 0; i < this.words.size(); i++) {
			if (this.content.get(i)) {
				addGrams('_' + this.words.get(i) + '_', grams);
			}
		}
		return grams;
	}

	private static void addGrams(String word, List<String> grams) {
		for (int length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
			for (int from = 0; from + length <= word.length(); from++) {
				grams.add(word.substring(from, from + length));
			}
		}
	}

}
