package guichet.helpdesk.customer;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers of payment cards, so that they are never kept. */
public final class CardNumbers {

	private static final Pattern DIGITS = Pattern
		.compile("(?<![\\p{Nd}])\\p{Nd}(?:[ .\\-\u00A0\u202F]{0,2}\\p{Nd}){12,18}(?![\\p{Nd}])");

	/** How the numbers of the card brands begin and how long they are. */
	private static final Pattern BRAND = Pattern
		.compile("4\\d{12}(?:\\d{3}){0,2}|5[1-5]\\d{14}|2[2-7]\\d{14}|3[47]\\d{13}|3[0689]\\d{12}|35\\d{14}"
				+ "|6[0-9]\\d{14}(?:\\d{3})?|5[06-9]\\d{14}|9792\\d{12}");

	private CardNumbers() {
	}

	/** The text with each card number masked; the same text if it holds none. */
	public static String mask(String text) {
		return DIGITS.matcher(text)
			.replaceAll((found) -> isCard(found) ? "••••" : Matcher.quoteReplacement(found.group()));
	}

	private static boolean isCard(MatchResult found) {
		StringBuilder digits = new StringBuilder();
		found.group().chars().filter(Character::isDigit).forEach((c) -> digits.append(Character.digit(c, 10)));
		return BRAND.matcher(digits).matches() && luhn(digits);
	}

	private static boolean luhn(CharSequence digits) {
		int sum = 0;
		for (int at = 0; at < digits.length(); at++) {
			int digit = digits.charAt(digits.length() - 1 - at) - '0';
			int twice = (digit > 4) ? 2 * digit - 9 : 2 * digit;
			sum += (at % 2 == 1) ? twice : digit;
		}
		return sum % 10 == 0;
	}

}
