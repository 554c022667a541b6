/**
 * What managers read: how satisfied people were, and the transcript behind every figure.
 */
@ApplicationModule(displayName = "Report", allowedDependencies = { "helpdesk.store" })
@NullMarked
package guichet.helpdesk.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
