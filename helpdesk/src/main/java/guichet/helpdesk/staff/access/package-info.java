/**
 * Who may call what: the rules, the sign-in behind each request, and the browser's
 * guards.
 */
@NullMarked
package guichet.helpdesk.staff.access;

import org.jspecify.annotations.NullMarked;
