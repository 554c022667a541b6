/** Prepares a directory from which the product starts fast. */
@ApplicationModule(displayName = "Launch", allowedDependencies = {})
@NullMarked
package guichet.helpdesk.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
