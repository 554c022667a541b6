package guichet.knowledge;

/**
 * A sentence of an article's answer.
 *
 * @param from where it begins in that version's answer, in UTF-16 units
 * @param to where it ends, exclusive; {@code answer.substring(from, to)} is the text
 * @param relevance how well it fits the question asked, 0 to 1
 */
public record Passage(Article article, int from, int to, double relevance) {

	public String text() {
		return this.article.answer().substring(this.from, this.to);
	}

}
