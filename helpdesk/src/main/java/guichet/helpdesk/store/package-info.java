/** The database, embedded or outside, its migrations, and the clock by which it dates. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package guichet.helpdesk.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
