/** The ticket desk: tickets, their life, the queue, who has which. */
@ApplicationModule(displayName = "Ticket",
		allowedDependencies = { "helpdesk.store", "helpdesk.staff", "helpdesk.customer", "helpdesk.conversation" })
@NullMarked
package guichet.helpdesk.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
