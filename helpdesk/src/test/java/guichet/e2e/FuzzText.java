package guichet.e2e;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Texts, numbers and JSON that nobody sends who means well; the same for the same seed.
 */
final class FuzzText {

	private static final List<String> ODD = List.of("", " ", "\\u0000", "\\ud800", "\\udc00\\ud800", "\\uFFFE",
			"\u202E", "\u0000", "é\u0301", "\uD83D\uDE00", "العربية", "' or 1=1 --", "\\\"; drop table entry; --",
			"${jndi:ldap://127.0.0.1/x}", "#{7*7}", "{{7*7}}", "<script>alert(1)</script>", "javascript:alert(1)",
			"../../../../etc/passwd", "%00", "%s%n%n", "+title:(a* OR b~2)^9 AND [* TO *]", "a:b/c\\\\\\\"",
			"\\r\\nSet-Cookie: x=1", "=cmd|'/c calc'!A1", "null", "true", "-0", "NaN", "1e308", "4111 1111 1111 1111",
			"2026-13-45T99:99:99Z", "𝔘𝔫𝔦", "\\u001b[31m");

	private static final List<String> NUMBERS = List.of("0", "-1", "1", "2147483647", "2147483648", "-2147483649",
			"9223372036854775807", "9223372036854775808", "1e400", "1.5", "-0.0", "00", "0x10", "1e-400",
			"99999999999999999999999999999999999999");

	private final Random random;

	FuzzText(Random random) {
		this.random = random;
	}

	<T> T one(List<T> of) {
		return of.get(this.random.nextInt(of.size()));
	}

	boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	int below(int bound) {
		return this.random.nextInt(bound);
	}

	/** As it stands within the quotes of JSON. */
	String text() {
		return switch (this.random.nextInt(6)) {
			case 0 -> one(ODD) + one(ODD);
			case 1 -> "x".repeat(this.random.nextInt(chance(5) ? 20_000 : 300));
			case 2 -> one(List.of("bonjour", "prix M361 ?", "un conseiller svp", "ما السعر", "how much"));
			default -> one(ODD);
		};
	}

	String uuid() {
		return chance(80) ? new UUID(this.random.nextLong(), this.random.nextLong()).toString() : text();
	}

	String number() {
		return one(NUMBERS);
	}

	/** A value of any kind. */
	String json(int depth) {
		return switch (this.random.nextInt((depth > 3) ? 4 : 7)) {
			case 0 -> number();
			case 1 -> one(List.of("true", "false", "null"));
			case 2, 3 -> '"' + text() + '"';
			case 4 -> "[" + json(depth + 1) + "," + json(depth + 1) + "]";
			case 5 -> "{\"" + text() + "\":" + json(depth + 1) + "}";
			default -> nested();
		};
	}

	private String nested() {
		int deep = 1 + this.random.nextInt(chance(10) ? 8000 : 50);
		return chance(50) ? "[".repeat(deep) + "]".repeat(deep) : "{\"a\":".repeat(deep);
	}

	/** The same with a few letters lost, doubled, changed or moved. */
	String mutated(String text) {
		StringBuilder changed = new StringBuilder(text);
		for (int i = this.random.nextInt(4); i >= 0 && !changed.isEmpty(); i--) {
			int at = this.random.nextInt(changed.length());
			switch (this.random.nextInt(5)) {
				case 0 -> changed.deleteCharAt(at);
				case 1 -> changed.insert(at, one(List.of("\"", "{", "}", "[", ",", ":", "\\", "\u0000", "é")));
				case 2 -> changed.setCharAt(at, (char) this.random.nextInt(0x250));
				case 3 -> changed.insert(at, changed.substring(at, Math.min(changed.length(), at + 20)));
				default -> changed.setLength(at);
			}
		}
		return changed.toString();
	}

	byte[] bytes(int most) {
		byte[] bytes = new byte[this.random.nextInt(most + 1)];
		this.random.nextBytes(bytes);
		return bytes;
	}

}
