/** What a run over known questions is worth, in figures. */
@NullMarked
package guichet.bot.evaluation.scoring;

import org.jspecify.annotations.NullMarked;
