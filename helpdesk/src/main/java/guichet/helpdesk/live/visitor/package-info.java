/** The visitor's socket: one thread of messages, told whole, in order, once. */
@NullMarked
package guichet.helpdesk.live.visitor;

import org.jspecify.annotations.NullMarked;
