/**
 * The people who answer: agents, teams, roles, sign-in, audit.
 * <p>
 * Who is signed in: a controller takes {@code @AuthenticationPrincipal SignedIn me}; a
 * socket calls {@link guichet.helpdesk.staff.SignedIn#of(java.security.Principal)} with
 * the principal of its handshake. Both hold for a desk session and for a bearer token
 * alike. Whoever keeps a line open closes it at
 * {@link guichet.helpdesk.staff.AgentSignedOut}, and, as that is only told on the node
 * where it happens, asks {@link guichet.helpdesk.staff.SignIns#ended} once a second.
 */
@ApplicationModule(displayName = "Staff", allowedDependencies = "helpdesk.store")
@NullMarked
package guichet.helpdesk.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
