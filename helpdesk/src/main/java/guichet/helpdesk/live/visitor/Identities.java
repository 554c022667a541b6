package guichet.helpdesk.live.visitor;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

import guichet.helpdesk.customer.Customer.Identity;
import guichet.helpdesk.live.FrameRefusedException;

/**
 * Believes what a site says of its visitor, if it is signed with the site's secret by
 * HS256 and by nothing else, says when it ends, and ends within a day (RFC 7519, 8725).
 */
@Component
class Identities {

	private static final int LONGEST = 4096;

	private static final int LONGEST_SUBJECT = 200;

	private static final Duration LONGEST_LIFE = Duration.ofDays(1);

	private static final Duration SKEW = Duration.ofSeconds(60);

	private final @Nullable NimbusJwtDecoder decoder;

	private final Clock clock;

	Identities(IdentitySettings settings, Clock clock) {
		this.clock = clock;
		this.decoder = (settings.identitySecret() == null) ? null : decoder(settings.identitySecret(), clock);
	}

	private NimbusJwtDecoder decoder(String secret, Clock clock) {
		NimbusJwtDecoder made = NimbusJwtDecoder
			.withSecretKey(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"))
			.macAlgorithm(MacAlgorithm.HS256)
			.build();
		JwtTimestampValidator times = new JwtTimestampValidator(SKEW);
		times.setClock(clock);
		made.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times, this::bounded));
		return made;
	}

	private OAuth2TokenValidatorResult bounded(Jwt jwt) {
		Instant end = jwt.getExpiresAt();
		boolean fine = end != null && !end.isAfter(this.clock.instant().plus(LONGEST_LIFE).plus(SKEW))
				&& isSubject(jwt.getSubject());
		return fine ? OAuth2TokenValidatorResult.success()
				: OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
	}

	private static boolean isSubject(@Nullable String subject) {
		return subject != null && !subject.isBlank() && subject.length() <= LONGEST_SUBJECT
				&& subject.chars().noneMatch((c) -> Character.isISOControl(c) || Character.isSurrogate((char) c));
	}

	/** {@link FrameRefusedException} when it is not to be believed; never says why. */
	Identity read(String jwt) {
		if (this.decoder == null || jwt.length() > LONGEST) {
			throw refused();
		}
		try {
			Jwt read = this.decoder.decode(jwt);
			return new Identity(Objects.requireNonNull(read.getSubject()), read.getClaimAsString("name"),
					read.getClaimAsString("email"));
		}
		catch (JwtException | IllegalArgumentException ex) {
			throw refused();
		}
	}

	private static FrameRefusedException refused() {
		return new FrameRefusedException("not-allowed", "The identity is not one that this desk believes", null);
	}

}
