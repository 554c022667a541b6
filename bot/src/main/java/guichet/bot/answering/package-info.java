/** Makes the reply to a turn: listens, searches, has the answer written, or asks back. */
@NullMarked
package guichet.bot.answering;

import org.jspecify.annotations.NullMarked;
