package guichet.e2e;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a site says of its visitor, and what somebody else would like it to have said. */
final class TestJwt {

	static final String SECRET = "a-secret-that-the-shop-and-the-desk-share";

	private static final String HS256 = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";

	private TestJwt() {
	}

	static String forged(String kind) {
		long now = Instant.now().getEpochSecond();
		String good = "{\"sub\":\"s\",\"exp\":" + (now + 600) + "}";
		return switch (kind) {
			case "NONE" -> part("{\"alg\":\"none\"}") + "." + part(good) + ".";
			case "WRONG-SECRET" -> sign(HS256, good, "another-secret-that-nobody-here-shares", "HmacSHA256");
			case "EXPIRED" -> of("s", "", -600);
			case "NO-EXP" -> sign(HS256, "{\"sub\":\"s\"}", SECRET, "HmacSHA256");
			case "TOO-LONG" -> of("s", "", 3 * 24 * 3600);
			case "NO-SUB" -> sign(HS256, "{\"exp\":" + (now + 600) + "}", SECRET, "HmacSHA256");
			case "HS512" -> sign("{\"alg\":\"HS512\"}", good, SECRET + SECRET, "HmacSHA512");
			case "TAMPERED" ->
				of("s", "", 600).replaceFirst("\\.[^.]+\\.", "." + part(good.replace("\"s\"", "\"t\"")) + ".");
			case "OVERSIZED" -> of("s", ",\"pad\":\"" + "x".repeat(5000) + "\"", 600);
			case "NOT-YET" -> of("s", ",\"nbf\":" + (now + 3600), 7200);
			default -> kind;
		};
	}

	static String of(String subject, String more, long life) {
		long end = Instant.now().getEpochSecond() + life;
		return sign(HS256, "{\"sub\":\"" + subject + "\",\"exp\":" + end + more + "}", SECRET, "HmacSHA256");
	}

	private static String sign(String header, String claims, String secret, String algorithm) {
		try {
			Mac mac = Mac.getInstance(algorithm);
			mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
			String said = part(header) + "." + part(claims);
			byte[] signature = mac.doFinal(said.getBytes(StandardCharsets.UTF_8));
			return said + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String part(String json) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
	}

}
