/**
 * Whether another wording says the same: like words, light phrases, and what they bind.
 */
@NullMarked
package guichet.bot.grounding.sense;

import org.jspecify.annotations.NullMarked;
