package guichet.knowledge;

import java.util.Optional;

/** Finds an article by where it came from, as an import needs it. */
public interface References {

	/** The newest version, in whatever status. */
	Optional<Article> find(String source, String reference, String language);

}
