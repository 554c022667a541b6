package guichet.knowledge.weighing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The words of a text, each once, with how often it stands there. */
final class Bag {

	private final Word[] words;

	private final int[] times;

	private final int length;

	private final int gramLength;

	private volatile @Nullable Length smoothLength;

	Bag(List<Word> text) {
		Map<Word, Integer> counted = new LinkedHashMap<>();
		text.forEach((word) -> counted.merge(word, 1, Integer::sum));
		this.words = counted.keySet().toArray(Word[]::new);
		this.times = counted.values().stream().mapToInt(Integer::intValue).toArray();
		this.length = text.size();
		this.gramLength = text.stream().mapToInt((word) -> word.grams().length).sum();
	}

	Word[] words() {
		return this.words;
	}

	int[] times() {
		return this.times;
	}

	int length() {
		return this.length;
	}

	int gramLength() {
		return this.gramLength;
	}

	List<String> allStems() {
		List<String> stems = new ArrayList<>(this.length);
		for (int at = 0; at < this.words.length; at++) {
			stems.addAll(Collections.nCopies(this.times[at], this.words[at].stem()));
		}
		return stems;
	}

	/** Of the text as a vector of smooth weights; worked out anew when these change. */
	double smoothLength(Tally tally) {
		int now = tally.changes();
		Length known = this.smoothLength;
		if (known == null || known.changes() != now) {
			double squares = 0;
			for (int at = 0; at < this.words.length; at++) {
				double weight = smoothWeight(at, tally);
				squares += weight * weight;
			}
			known = new Length(now, Math.sqrt(squares));
			this.smoothLength = known;
		}
		return known.value();
	}

	double smoothWeight(int at, Tally tally) {
		return (1 + Math.log(this.times[at])) * tally.smoothWeight(this.words[at].stemKey());
	}

	private record Length(int changes, double value) {
	}

	int[] stems() {
		return Arrays.stream(this.words).mapToInt(Word::stemKey).distinct().toArray();
	}

	int[] keys() {
		return Arrays.stream(this.words).mapToInt(Word::key).toArray();
	}

	int[] grams() {
		return Arrays.stream(this.words).flatMapToInt((word) -> Arrays.stream(word.grams())).distinct().toArray();
	}

}
