/** What the application itself may do to the tables: never change what was logged. */
@NullMarked
package guichet.helpdesk.store.rights;

import org.jspecify.annotations.NullMarked;
