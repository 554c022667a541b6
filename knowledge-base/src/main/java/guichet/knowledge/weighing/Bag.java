package guichet.knowledge.weighing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of a text, each once, with how often it stands there. */
final class Bag {

	private final Word[] words;

	private final int[] times;

	private final int length;

	private final int gramLength;

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
