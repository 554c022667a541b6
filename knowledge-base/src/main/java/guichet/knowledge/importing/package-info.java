/** Articles from files, folders and pages: read, compared with the base, then applied. */
@NamedInterface("importing")
@NullMarked
package guichet.knowledge.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
