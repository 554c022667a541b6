/** Guichet, the whole product: this room only starts it. */
@NullMarked
package guichet;

import org.jspecify.annotations.NullMarked;
