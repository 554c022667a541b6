/** Tells how alike texts are in meaning, by a model in this process or elsewhere. */
@NullMarked
package guichet.bot.embedding;

import org.jspecify.annotations.NullMarked;
