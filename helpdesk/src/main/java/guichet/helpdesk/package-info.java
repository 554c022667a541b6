/** The desk: what main may ask of it beside starting it. */
@NullMarked
package guichet.helpdesk;

import org.jspecify.annotations.NullMarked;
