package guichet.bot.grounding;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The wording of a sentence, so that two of them can be held against each other: white
 * space, case, the shape of apostrophes, quotes and dashes, marks of emphasis and the
 * last stop do not count.
 */
final class Wording {

	private Wording() {
	}

	static String of(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC)
			.toLowerCase(Locale.ROOT)
			.replaceAll("[\u064B-\u0652\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]", "")
			.replaceAll("[\u2018\u2019\u02BC\u00B4`\u2032]", "'")
			.replaceAll("[\u00AB\u00BB\u201C\u201D\u201E\u2033\u2039\u203A<>\"]", "")
			.replaceAll("[\u2010-\u2015\u2212]", "-")
			.replace('[', '(')
			.replace(']', ')')
			.replaceAll("\\*\\*|__|(?m)^\\s*#{1,6}\\s+", "")
			.replaceAll("[\\p{Z}\\s]+", " ")
			.replaceAll(" (?=[,.;:!?%\u060C\u061B\u061F)])|(?<=\\() ", "")
			.replaceAll("^[-*\u2022 ]*[-\u2022] ", "")
			.strip()
			.replaceAll("[\\s.!?\u061F\u2026:;,]+$", "");
	}

}
