package guichet.knowledge.judging;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import guichet.knowledge.text.ReadText;
import guichet.knowledge.text.Spelling;

/** A text in which words are looked for, whatever their form or slip of spelling. */
final class Holder {

	private final Set<String> words = new HashSet<>();

	private final Set<String> stems = new HashSet<>();

	Holder(List<ReadText> texts) {
		for (ReadText text : texts) {
			this.words.addAll(text.words());
			this.stems.addAll(text.stems());
		}
	}

	/** 1 if it holds the word in some form, less if one like it, else 0. */
	double likeness(String word, String stem) {
		if (this.words.contains(word) || this.stems.contains(stem)) {
			return 1;
		}
		double best = 0;
		if (Spelling.canSlip(word)) {
			for (String other : this.words) {
				best = Math.max(best, Spelling.likeness(word, other));
			}
		}
		return best;
	}

}
