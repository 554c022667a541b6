/** Fetches a page of the public web, and nothing from where the public cannot reach. */
@NullMarked
package guichet.knowledge.importing.page;

import org.jspecify.annotations.NullMarked;
