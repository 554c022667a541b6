/** All that is kept in one file, and back: whole, checked, and never by half. */
@NamedInterface("backup")
@NullMarked
package guichet.helpdesk.store.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
