package guichet.knowledge.judging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import guichet.knowledge.text.ReadText;
import guichet.knowledge.text.Spelling;

/** A text in which words are looked for, whatever their form or slip of spelling. */
final class Holder {

	private final Set<String> words;

	private final Set<String> stems;

	/** Those long enough to be known in spite of a slip. */
	private final String[] slipping;

	/** Their letters, in the same order. */
	private final long[] letters;

	Holder(List<ReadText> texts) {
		Set<String> words = new HashSet<>();
		Set<String> stems = new HashSet<>();
		for (ReadText text : texts) {
			words.addAll(text.words());
			stems.addAll(text.stems());
		}
		this.words = Set.copyOf(words);
		this.stems = Set.copyOf(stems);
		List<String> slipping = new ArrayList<>();
		words.stream().filter((word) -> word.length() >= Spelling.SHORTEST).forEach(slipping::add);
		this.slipping = slipping.toArray(String[]::new);
		this.letters = slipping.stream().mapToLong(Spelling::letters).toArray();
	}

	/** 1 if it holds the word in some form, less if one like it, else 0. */
	double likeness(String word, String stem) {
		if (this.words.contains(word) || this.stems.contains(stem)) {
			return 1;
		}
		double best = 0;
		if (Spelling.canSlip(word)) {
			long letters = Spelling.letters(word);
			for (int at = 0; at < this.letters.length; at++) {
				if (Spelling.maySlip(letters, this.letters[at])) {
					best = Math.max(best, Spelling.likeness(word, this.slipping[at]));
				}
			}
		}
		return best;
	}

}
