/** The assistant's turn: asks for a reply and carries it out. */
@ApplicationModule(displayName = "Turn",
		allowedDependencies = { "bot", "helpdesk.customer", "helpdesk.conversation", "helpdesk.ticket" })
@NullMarked
package guichet.helpdesk.turn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
