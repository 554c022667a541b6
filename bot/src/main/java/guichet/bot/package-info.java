/** The assistant: a turn in, a reply out; it changes nothing itself. */
@ApplicationModule(displayName = "Bot",
		allowedDependencies = { "knowledge", "knowledge :: text", "knowledge :: search" })
@NullMarked
package guichet.bot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
