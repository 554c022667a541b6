/** How satisfied people were, in their own marks and words. */
@ApplicationModule(displayName = "Satisfaction",
		allowedDependencies = { "helpdesk.store", "helpdesk.customer", "helpdesk.conversation" })
@NullMarked
package guichet.helpdesk.satisfaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
