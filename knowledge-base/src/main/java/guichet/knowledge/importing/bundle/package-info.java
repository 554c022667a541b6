/** The files of an upload or a folder, within bounds. */
@NullMarked
package guichet.knowledge.importing.bundle;

import org.jspecify.annotations.NullMarked;
