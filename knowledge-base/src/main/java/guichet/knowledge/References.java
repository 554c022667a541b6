package guichet.knowledge;

import java.util.Optional;

/** Finds articles by where they came from, as an import needs it. */
public interface References {

	/** The newest version, in whatever status. */
	Optional<Article> find(String source, String reference, String language);

	/**
	 * Keeps other writers out until the running transaction ends: what was found stays
	 * true until then.
	 */
	void lock();

}
