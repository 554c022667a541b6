/** The shelf: articles in, ranked passages out; no web, no Redis, no model. */
@ApplicationModule(displayName = "Knowledge base", allowedDependencies = {})
@NullMarked
package guichet.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
