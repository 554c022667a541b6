/** The articles of three invented firms, for a base that is still empty. */
@NullMarked
package guichet.knowledge.samples;

import org.jspecify.annotations.NullMarked;
