package guichet.knowledge.text;

/**
 * A part of a text.
 *
 * @param from where it begins, in UTF-16 units
 * @param to where it ends, exclusive
 */
public record Span(int from, int to) {

	public String of(String text) {
		return text.substring(this.from, this.to);
	}

}
