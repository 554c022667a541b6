/** Counts what the articles say, and weighs a question against each of them. */
@NullMarked
package guichet.knowledge.weighing;

import org.jspecify.annotations.NullMarked;
