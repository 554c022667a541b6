package guichet.knowledge.importing;

import org.jspecify.annotations.Nullable;

/**
 * A file, or a zip of files, to be imported.
 *
 * @param name the file's name, whose ending tells its kind
 * @param language of the articles that do not name their own (BCP 47); null to have it
 * found out
 * @param source under which articles that do not name their own are kept; null for the
 * file's name
 */
public record Upload(String name, byte[] content, @Nullable String language, @Nullable String source) {
}
