/**
 * When a person must take over: named rules, decided by the server and never by a model.
 */
@NullMarked
package guichet.bot.handover;

import org.jspecify.annotations.NullMarked;
