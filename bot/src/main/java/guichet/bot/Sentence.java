package guichet.bot;

import java.util.List;

/** A sentence of an answer and the passages it rests on, at least one. */
public record Sentence(String text, List<Citation> citations) {

	public Sentence {
		citations = List.copyOf(citations);
		if (citations.isEmpty()) {
			throw new IllegalArgumentException("A sentence without a citation: " + text);
		}
	}

}
