package guichet.helpdesk.live.visitor;

import java.nio.ByteBuffer;
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
 * {@code v1.conversation.customer.issued.signature}, the signature in base64url; the
 * first part is {@code i1} where the customer is one whom his site knows, and then the
 * token proves nothing without his site's word.
 */
@Component
class VisitorTokens {

	private static final String UNKNOWN = "v1";

	private static final String KNOWN = "i1";

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
		String claim = (visitor.known() ? KNOWN : UNKNOWN) + "." + visitor.conversation().value() + "."
				+ visitor.customer().value() + "." + this.clock.instant().getEpochSecond();
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
		return Optional.of(new Visitor(ConversationId.of(parts[1]), new CustomerId(UUID.fromString(parts[2])),
				parts[0].equals(KNOWN)));
	}

	/**
	 * The one customer of a site's name for him; told from the name alone by whoever has
	 * the house's secret, so that nothing is stored before he says something.
	 */
	CustomerId customer(String subject) {
		byte[] bytes = mac("subject." + subject);
		ByteBuffer half = ByteBuffer.wrap(bytes);
		long most = half.getLong() & 0xFFFFFFFFFFFF0FFFL | 0x8000L;
		long least = half.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
		return new CustomerId(new UUID(most, least));
	}

	private boolean signedBy(String claim, String signature) {
		return MessageDigest.isEqual(sign(claim).getBytes(StandardCharsets.US_ASCII),
				signature.getBytes(StandardCharsets.UTF_8));
	}

	private String sign(String claim) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(claim));
	}

	private byte[] mac(String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(this.secret.value(), ALGORITHM));
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java has no " + ALGORITHM, ex);
		}
	}

	/**
	 * Whom a token proves.
	 *
	 * @param known whether his site must say anew each time that it is he
	 */
	record Visitor(ConversationId conversation, CustomerId customer, boolean known) {

		static Visitor unknown() {
			return new Visitor(new ConversationId(UUID.randomUUID()), new CustomerId(UUID.randomUUID()), false);
		}

	}

}
