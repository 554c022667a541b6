/** How near to each other a passage says what a claim says in one breath. */
@NullMarked
package guichet.bot.grounding.near;

import org.jspecify.annotations.NullMarked;
