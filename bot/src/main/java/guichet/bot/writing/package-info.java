/** Writes an answer from passages: by the configured model, or by quoting. */
@NullMarked
package guichet.bot.writing;

import org.jspecify.annotations.NullMarked;
