/**
 * A text taken apart into what it says: words, figures, names, and how they are bound.
 */
@NullMarked
package guichet.bot.grounding.said;

import org.jspecify.annotations.NullMarked;
