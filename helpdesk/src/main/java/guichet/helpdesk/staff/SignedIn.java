package guichet.helpdesk.staff;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who is signed in, as he stood when the request or the socket came.
 *
 * @param signIn the sign-in that let him in: a session of the desk or a bearer token
 * @param newcomer whether he must choose a password of his own before anything else
 */
public record SignedIn(AgentId id, String name, Role role, @Nullable TeamId team, UUID signIn, boolean newcomer) {

	/** What somebody may do whose password another has set: choose his own. */
	public static final String NEWCOMER = "NEWCOMER";

	/** The person behind a request or a handshake; empty for a visitor. */
	public static Optional<SignedIn> of(@Nullable Principal principal) {
		return (principal instanceof Authentication authentication
				&& authentication.getPrincipal() instanceof SignedIn person) ? Optional.of(person) : Optional.empty();
	}

	/** The person in the words of Spring Security, with every role that his covers. */
	public Authentication authentication() {
		Stream<String> rights = this.newcomer ? Stream.of(NEWCOMER)
				: Stream.of(Role.values()).filter(this.role::covers).map(Role::authority);
		return UsernamePasswordAuthenticationToken.authenticated(this, null,
				rights.map(SimpleGrantedAuthority::new).toList());
	}

}
