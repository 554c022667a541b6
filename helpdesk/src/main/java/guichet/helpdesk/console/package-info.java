/** The REST API of the desk and of outside clients. */
@ApplicationModule(displayName = "Console",
		allowedDependencies = { "helpdesk.store", "helpdesk.staff", "helpdesk.customer", "helpdesk.conversation",
				"helpdesk.ticket", "helpdesk.satisfaction", "knowledge", "knowledge :: importing" })
@NullMarked
package guichet.helpdesk.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
