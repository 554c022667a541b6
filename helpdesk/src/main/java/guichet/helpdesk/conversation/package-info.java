/** The heart: conversations and their log; whatever is said goes through here once. */
@ApplicationModule(displayName = "Conversation",
		allowedDependencies = { "helpdesk.store", "helpdesk.staff", "helpdesk.customer" })
@NullMarked
package guichet.helpdesk.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
