/** The open line: sockets, frames, who may hear what; tells, and never decides. */
@ApplicationModule(displayName = "Live",
		allowedDependencies = { "helpdesk.store", "helpdesk.staff", "helpdesk.customer", "helpdesk.conversation",
				"helpdesk.ticket", "helpdesk.satisfaction" })
@NullMarked
package guichet.helpdesk.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
