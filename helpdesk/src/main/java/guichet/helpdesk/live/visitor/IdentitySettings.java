package guichet.helpdesk.live.visitor;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How a site proves who its visitor is.
 *
 * @param identitySecret what the site signs with and shares with us alone, 32 bytes at
 * least; without it nobody is believed
 */
@ConfigurationProperties("guichet.live")
record IdentitySettings(@Nullable String identitySecret) {

	private static final int LEAST = 32;

	IdentitySettings {
		identitySecret = (identitySecret == null || identitySecret.isBlank()) ? null : identitySecret.strip();
		if (identitySecret != null && identitySecret.getBytes(StandardCharsets.UTF_8).length < LEAST) {
			throw new IllegalArgumentException(
					"guichet.live.identity-secret must have at least 32 bytes, but has " + identitySecret.length());
		}
	}

	/** Never tells the secret. */
	@Override
	public String toString() {
		return "IdentitySettings";
	}

}
