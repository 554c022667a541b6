package guichet.helpdesk.staff.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A machine that reads health and figures, and nothing else; known without the database.
 *
 * @param token what it sends as its bearer token; without one, only an administrator
 * reads them
 */
@ConfigurationProperties("guichet.monitoring")
record Monitoring(@Nullable String token) {

	static final String AUTHORITY = "MONITORING";

	private static final int SHORTEST = 24;

	Monitoring {
		if (token != null && token.length() < SHORTEST) {
			throw new IllegalArgumentException("guichet.monitoring.token must have at least " + SHORTEST
					+ " characters, but has " + token.length());
		}
	}

	Optional<Authentication> find(@Nullable String bearer) {
		boolean known = this.token != null && bearer != null && MessageDigest.isEqual(bytes(this.token), bytes(bearer));
		return known ? Optional.of(UsernamePasswordAuthenticationToken.authenticated("monitoring", null,
				List.of(new SimpleGrantedAuthority(AUTHORITY)))) : Optional.empty();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** Never tells the token. */
	@Override
	public String toString() {
		return "Monitoring with " + ((this.token == null) ? "no token" : "a token");
	}

}
