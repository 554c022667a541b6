/** Makes out what a message asks, and how it goes on from what went before. */
@NullMarked
package guichet.bot.listening;

import org.jspecify.annotations.NullMarked;
