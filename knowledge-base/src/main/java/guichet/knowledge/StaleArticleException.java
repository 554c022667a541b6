package guichet.knowledge;

/** Another editor has saved the article since it was read. */
public class StaleArticleException extends RuntimeException {

	private final Article current;

	public StaleArticleException(Article current) {
		super("Article " + current.id().value() + " is at version " + current.version() + " by now");
		this.current = current;
	}

	public Article current() {
		return this.current;
	}

}
