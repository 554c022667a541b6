/** Words, phrases and figures read for what they mean and what they do. */
@NullMarked
package guichet.bot.grounding.idea;

import org.jspecify.annotations.NullMarked;
