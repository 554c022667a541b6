/** The people who answer: agents, teams, roles, sign-in, audit. */
@ApplicationModule(displayName = "Staff", allowedDependencies = "helpdesk.store")
@NullMarked
package guichet.helpdesk.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
