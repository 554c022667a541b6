/**
 * What whoever runs Guichet looks at: its health, its figures, and whose log line is
 * whose.
 */
@ApplicationModule(displayName = "Operation", allowedDependencies = { "helpdesk.conversation", "helpdesk.ticket" })
@NullMarked
package guichet.helpdesk.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
