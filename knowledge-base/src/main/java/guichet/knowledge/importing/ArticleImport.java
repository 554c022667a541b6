package guichet.knowledge.importing;

import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Takes articles over from files and pages: first a plan that says all that will happen,
 * then exactly that. Reading changes nothing; what cannot be read is a problem in the
 * plan, never an exception.
 */
public interface ArticleImport {

	/** Reads a file or a zip of files. */
	Plan preview(Upload upload);

	/** Reads a file or a folder with all below it on this machine. */
	Plan preview(Path path, @Nullable String language, @Nullable String source);

	/**
	 * Reads a page from the public web; an address on this machine or in a private
	 * network is refused. Blocks for up to 15 seconds.
	 */
	Plan previewPage(String address, @Nullable String language, @Nullable String source);

	/**
	 * Does what the plan says, except for articles that have changed since. A plan
	 * already applied gives its result again; empty when the plan is unknown or older
	 * than half an hour.
	 */
	Optional<Applied> apply(String plan);

}
