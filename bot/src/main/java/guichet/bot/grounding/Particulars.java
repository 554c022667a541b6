package guichet.bot.grounding;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The particulars of a text: numbers, amounts, dates, codes, references, addresses on the
 * net, and names. Whoever repeats a text may leave some out, but may not bring his own.
 */
final class Particulars {

	private static final Pattern TOKEN = Pattern.compile("(?:https?://|www\\.)\\S+|[\\w.+-]+@[\\w.-]+\\.\\w+"
			+ "|[*#][*#\\d]+|[\\p{L}\\d]*\\d[\\p{L}\\d]*(?:[.,/x*:-][\\p{L}\\d]*\\d[\\p{L}\\d]*)*[#+%]?"
			+ "|\\p{Lu}[\\p{L}\\d]+\\+?", Pattern.UNICODE_CHARACTER_CLASS);

	/** A space, of whatever width, that only groups the digits of one number. */
	private static final Pattern GROUPED = Pattern
		.compile("(?<=\\d)[ \u00A0\u202F\u2009.](?=\\d{3}(?!\\d))(?<![\\d][.]\\d{0,2}.)");

	private Particulars() {
	}

	/** The first particular of a claim that its passage lacks. */
	static Optional<String> foreign(String claim, String passage) {
		Set<String> known = words(passage);
		boolean first = true;
		for (String token : tokens(claim)) {
			boolean name = Character.isUpperCase(token.charAt(0)) && token.chars().noneMatch(Character::isDigit);
			boolean opening = first && claim.strip().startsWith(token);
			first = false;
			if (!(name && opening) && !known.contains(token.toLowerCase(Locale.ROOT))) {
				return Optional.of(token);
			}
		}
		return Optional.empty();
	}

	private static Set<String> tokens(String text) {
		Set<String> tokens = new LinkedHashSet<>();
		Matcher matcher = TOKEN.matcher(plain(text));
		while (matcher.find()) {
			tokens.add(matcher.group());
		}
		return tokens;
	}

	private static Set<String> words(String text) {
		Set<String> words = new LinkedHashSet<>();
		tokens(text).forEach((token) -> words.add(token.toLowerCase(Locale.ROOT)));
		Matcher matcher = Pattern.compile("[\\p{L}\\d]+").matcher(plain(text));
		while (matcher.find()) {
			words.add(matcher.group().toLowerCase(Locale.ROOT));
		}
		return words;
	}

	private static String plain(String text) {
		StringBuilder digits = new StringBuilder(text.length());
		text.chars()
			.forEach((c) -> digits.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : (char) c));
		return GROUPED.matcher(digits).replaceAll("");
	}

}
