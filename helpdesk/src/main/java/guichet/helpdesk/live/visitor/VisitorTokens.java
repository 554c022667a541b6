package guichet.helpdesk.live.visitor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.customer.CustomerId;
import guichet.helpdesk.live.LiveSettings;

/**
 * What proves a visitor: a token that names his conversation and is signed by the house
 * (HMAC-SHA256, RFC 2104), so that nothing is stored before he says something. Form:
 * {@code v1.conversation.customer.issued.signature}, the signature in base64url.
 */
@Component
class VisitorTokens {

	private static final String ALGORITHM = "HmacSHA256";

	private final HouseSecret secret;

	private final Duration life;

	private final Clock clock;

	VisitorTokens(HouseSecret secret, LiveSettings settings, Clock clock) {
		this.secret = secret;
		this.life = settings.tokenLife();
		this.clock = clock;
	}

	String issue(Visitor visitor) {
		String claim = "v1." + visitor.conversation().value() + "." + visitor.customer().value() + "."
				+ this.clock.instant().getEpochSecond();
		return claim + "." + sign(claim);
	}

	/** The visitor, if the token is ours, whole and not too old. */
	Optional<Visitor> read(String token) {
		int end = token.lastIndexOf('.');
		if (token.length() > 300 || end < 0 || !signedBy(token.substring(0, end), token.substring(end + 1))) {
			return Optional.empty();
		}
		String[] parts = token.substring(0, end).split("\\.");
		Instant issued = Instant.ofEpochSecond(Long.parseLong(parts[3]));
		if (issued.plus(this.life).isBefore(this.clock.instant())) {
			return Optional.empty();
		}
		return Optional.of(new Visitor(ConversationId.of(parts[1]), new CustomerId(UUID.fromString(parts[2]))));
	}

	private boolean signedBy(String claim, String signature) {
		return MessageDigest.isEqual(sign(claim).getBytes(StandardCharsets.US_ASCII),
				signature.getBytes(StandardCharsets.UTF_8));
	}

	private String sign(String claim) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(this.secret.value(), ALGORITHM));
			return Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(mac.doFinal(claim.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java has no " + ALGORITHM, ex);
		}
	}

	/** Whom a token proves. */
	record Visitor(ConversationId conversation, CustomerId customer) {

		static Visitor unknown() {
			return new Visitor(new ConversationId(UUID.randomUUID()), new CustomerId(UUID.randomUUID()));
		}

	}

}
