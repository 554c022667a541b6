/** Finds the article that answers a message, as far as one does for certain. */
@NullMarked
package guichet.bot.finding;

import org.jspecify.annotations.NullMarked;
