/** The customer record: who the customer is, and every exchange with him. */
@ApplicationModule(displayName = "Customer", allowedDependencies = { "helpdesk.store", "helpdesk.staff" })
@NullMarked
package guichet.helpdesk.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
