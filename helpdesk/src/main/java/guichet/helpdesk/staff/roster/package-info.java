/** How the staff and their sign-ins are kept in the database. */
@NullMarked
package guichet.helpdesk.staff.roster;

import org.jspecify.annotations.NullMarked;
