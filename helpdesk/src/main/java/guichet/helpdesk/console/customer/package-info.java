/** The customers' records over REST. */
@NullMarked
package guichet.helpdesk.console.customer;

import org.jspecify.annotations.NullMarked;
