/** Keeps the articles: in the database for good, and in the index for searching. */
@NullMarked
package guichet.knowledge.shelf;

import org.jspecify.annotations.NullMarked;
