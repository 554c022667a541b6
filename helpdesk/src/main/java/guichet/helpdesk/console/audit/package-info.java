/** What administrators read of who did and read what. */
@NullMarked
package guichet.helpdesk.console.audit;

import org.jspecify.annotations.NullMarked;
