/** The model that the administrator configured, reached with bounded patience. */
@NullMarked
package guichet.bot.model;

import org.jspecify.annotations.NullMarked;
