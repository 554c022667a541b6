/** Passwords, changed by those who know them and reset by administrators. */
@NullMarked
package guichet.helpdesk.console.password;

import org.jspecify.annotations.NullMarked;
