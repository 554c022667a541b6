/**
 * Measures how fast the shelf is, on made-up articles; run by hand, see docs/figures.md.
 */
@NullMarked
package guichet.knowledge.speed;

import org.jspecify.annotations.NullMarked;
