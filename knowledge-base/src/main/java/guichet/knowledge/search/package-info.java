/**
 * Finds the articles that fit a question, in an index held in memory, and says how sure
 * it is.
 */
@NamedInterface("search")
@NullMarked
package guichet.knowledge.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
