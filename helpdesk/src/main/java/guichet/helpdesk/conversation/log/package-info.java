/** How the log is written: what many say at once shares one commit. */
@NullMarked
package guichet.helpdesk.conversation.log;

import org.jspecify.annotations.NullMarked;
