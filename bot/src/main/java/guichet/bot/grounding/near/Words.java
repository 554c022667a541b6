package guichet.bot.grounding.near;

import java.util.ArrayList;
import java.util.List;

import guichet.knowledge.text.ReadText;
import guichet.knowledge.text.Sentences;
import guichet.knowledge.text.Span;

/**
 * The words of a text in order, each with the sentence that it stands in.
 */
record Words(List<String> words, List<String> stems, List<Boolean> content, List<Integer> sentence) {

	/** What a word that only joins others weighs against one that says something. */
	private static final double JOINING = 0.3;

	static Words of(String text, String language) {
		Words all = new Words(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		int number = 0;
		for (Span span : Sentences.of(text)) {
			ReadText read = ReadText.of(span.of(text), language);
			all.words.addAll(read.words());
			all.stems.addAll(read.stems());
			all.content.addAll(read.content());
			for (int i = 0; i < read.words().size(); i++) {
				all.sentence.add(number);
			}
			number++;
		}
		return all;
	}

	int size() {
		return this.words.size();
	}

	double weight(int i) {
		return this.content.get(i) ? 1 : JOINING;
	}

	double weight() {
		double sum = 0;
		for (int i = 0; i < size(); i++) {
			sum += weight(i);
		}
		return sum;
	}

	boolean meets(int i, Words other, int j) {
		return this.stems.get(i).equals(other.stems.get(j)) || this.words.get(i).equals(other.words.get(j));
	}

}
