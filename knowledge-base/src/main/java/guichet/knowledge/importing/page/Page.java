package guichet.knowledge.importing.page;

import org.jspecify.annotations.Nullable;

/**
 * A page as it was fetched.
 *
 * @param address where it was found after all redirects
 * @param type its media type in lower case, without parameters; empty when unknown
 * @param charset as declared, or null
 */
public record Page(String address, String type, @Nullable String charset, byte[] content) {
}
