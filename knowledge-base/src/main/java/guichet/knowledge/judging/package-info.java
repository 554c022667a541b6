/** Reads the best articles closely: how sure the first is, and which sentences fit. */
@NullMarked
package guichet.knowledge.judging;

import org.jspecify.annotations.NullMarked;
