package guichet.bot.words;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A place in a phrase, and what may stand there.
 *
 * @param words the words that may stand there; {@code word*} takes any ending
 * @param optional whether it may stay empty
 */
record Slot(Kind kind, List<String> words, boolean optional) {

	/** From this length on, one slip of the finger is forgiven. */
	private static final int LONG = 8;

	private static final Pattern ARABIC_CLITICS = Pattern
		.compile("^[\u0648\u0641]?(?:\u0644\u0644|[\u0628\u0644\u0643]?\u0627\u0644|[\u0628\u0644\u0643])?");

	/** What kind of place it is: a word, a few words of any kind, the first or last. */
	enum Kind {

		WORD, GAP, START, END

	}

	Slot {
		words = List.copyOf(words);
	}

	boolean takes(String word) {
		return this.words.stream().anyMatch((wanted) -> takes(wanted, word) || takes(wanted, withoutClitics(word)));
	}

	private static boolean takes(String wanted, String word) {
		if (wanted.endsWith("*")) {
			return word.startsWith(wanted.substring(0, wanted.length() - 1));
		}
		return wanted.equals(word) || wanted.length() >= LONG && oneSlip(wanted, word);
	}

	private static String withoutClitics(String word) {
		String bare = ARABIC_CLITICS.matcher(word).replaceFirst("");
		return (bare.length() >= 3) ? bare : word;
	}

	/** Whether one letter was changed, left out, added, or swapped with the next. */
	private static boolean oneSlip(String wanted, String word) {
		if (Math.abs(wanted.length() - word.length()) > 1 || wanted.charAt(0) != word.charAt(0)) {
			return false;
		}
		int same = 0;
		while (same < Math.min(wanted.length(), word.length()) && wanted.charAt(same) == word.charAt(same)) {
			same++;
		}
		String left = wanted.substring(same);
		String right = word.substring(same);
		return tail(left, 1).equals(tail(right, 1)) || left.equals(tail(right, 1)) || tail(left, 1).equals(right)
				|| swapped(left, right);
	}

	private static boolean swapped(String left, String right) {
		return left.length() > 1 && right.length() > 1 && left.charAt(0) == right.charAt(1)
				&& left.charAt(1) == right.charAt(0) && tail(left, 2).equals(tail(right, 2));
	}

	private static String tail(String text, int from) {
		return text.substring(Math.min(from, text.length()));
	}

}
