/** The desk's socket: the feed of all tickets' conversations, the queue, who is there. */
@NullMarked
package guichet.helpdesk.live.desk;

import org.jspecify.annotations.NullMarked;
