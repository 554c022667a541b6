package guichet.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * What a visitor asks.
 *
 * @param language the visitor's language if known (BCP 47); the text itself decides when
 * it is plainly in another
 */
public record Question(String text, @Nullable String language) {
}
