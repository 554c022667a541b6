/** What a model may cost, a day: the limits, the prices and the bill of each call. */
@NullMarked
package guichet.bot.budget;

import org.jspecify.annotations.NullMarked;
