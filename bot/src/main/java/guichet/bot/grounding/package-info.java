/** What a model wrote, held against the passages it names before anybody sees it. */
@NullMarked
package guichet.bot.grounding;

import org.jspecify.annotations.NullMarked;
