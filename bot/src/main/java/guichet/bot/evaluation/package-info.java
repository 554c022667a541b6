/**
 * Measures the engine on known questions, as it is configured, without web or database.
 */
@NamedInterface("evaluation")
@NullMarked
package guichet.bot.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
