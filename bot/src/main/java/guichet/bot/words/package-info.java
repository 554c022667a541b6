/**
 * Words: what a visitor said, cut into plain words, and what the assistant says by heart.
 */
@NullMarked
package guichet.bot.words;

import org.jspecify.annotations.NullMarked;
