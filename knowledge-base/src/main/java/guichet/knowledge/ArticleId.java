package guichet.knowledge;

/** Names an article for good, over all its versions; opaque and safe in a URL. */
public record ArticleId(String value) {

	public ArticleId {
		if (!value.matches("[A-Za-z0-9_-]{1,64}")) {
			throw new IllegalArgumentException("An article's id is 1 to 64 letters, digits, - or _, but is " + value);
		}
	}

}
