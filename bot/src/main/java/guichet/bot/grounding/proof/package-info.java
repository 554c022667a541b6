/**
 * The checks that a claim must pass to be proved by its passages; no model takes part.
 */
@NullMarked
package guichet.bot.grounding.proof;

import org.jspecify.annotations.NullMarked;
