package guichet.bot.grounding;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A model's sentence as it may be shown: without marks of emphasis, headings and lists,
 * and without the yes or no before it, which no passage says.
 */
final class Plain {

	private static final Pattern MARKS = Pattern
		.compile("\\*\\*|__|`|(?m)^\\s*(?:#{1,6}\\s+|>\\s+|[-*\u2022]\\s+|\\d{1,2}[.)]\\s+)");

	private static final Pattern YES_OR_NO = Pattern.compile(
			"(?iU)^(?:oui|non|yes|no|bien s\u00FBr|of course|sure|\u0646\u0639\u0645|\u0644\u0627|\u0643\u0644\u0627)\\s*[,\u060C:.!\u2013\u2014-]+\\s*");

	private Plain() {
	}

	static String of(String text) {
		String plain = MARKS.matcher(text.strip()).replaceAll("").strip();
		String rest = YES_OR_NO.matcher(plain).replaceFirst("");
		boolean cut = rest.length() < plain.length() && !rest.isEmpty();
		return cut ? rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1) : rest;
	}

}
