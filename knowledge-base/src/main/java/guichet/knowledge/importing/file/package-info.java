/** Reads articles out of Markdown, CSV, JSON lines and HTML. */
@NullMarked
package guichet.knowledge.importing.file;

import org.jspecify.annotations.NullMarked;
