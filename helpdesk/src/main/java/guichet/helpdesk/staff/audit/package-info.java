/** The record of who was let in, who changed whose rights, and who read what. */
@NullMarked
package guichet.helpdesk.staff.audit;

import org.jspecify.annotations.NullMarked;
