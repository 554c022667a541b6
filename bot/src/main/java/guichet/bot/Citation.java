package guichet.bot;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The very passage that bears a sentence out.
 *
 * @param from where it begins in that version of the article's answer, in UTF-16 units
 * @param to where it ends, exclusive
 */
public record Citation(String article, int version, String title, int from, int to, @Nullable String url,
		Instant updated) {
}
