package guichet.bot.grounding.said;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into words, numbers, codes and stops, as they are written. */
final class Pieces {

	private static final String CODE = "(?<code>(?:https?://|www\\.)[^\\s)>\\]]+|[\\p{L}\\d._+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+|[*#][\\d*#]*\\d[\\d*#]*)";

	private static final String SIZE = "(?<size>(?<![\\p{L}\\d&&[^\\p{IsArabic}]])\\d{1,4}(?:\\s?[x\u00D7*/]\\s?\\d{1,4})+)";

	private static final String TIME = "(?<time>(?<![\\p{L}\\d&&[^\\p{IsArabic}]])\\d{1,2}\\s?[h:]\\s?\\d{2}(?!\\d))";

	private static final String NUMBER = "(?<number>(?<![\\p{L}\\d&&[^\\p{IsArabic}]])(?:\\d{1,3}(?:[ ,.]\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)?))";

	private static final String MIXED = "(?<mixed>[\\p{L}&&[^\\p{IsArabic}]]+\\d[\\p{L}\\d&&[^\\p{IsArabic}]]*(?:/[\\p{L}\\d]+)*|\\d+G(?:/\\d+G)*(?!\\p{L}))";

	private static final String WORD = "(?<word>[\\p{IsArabic}&&[\\p{L}\\p{M}\u0640]]+|[\\p{L}&&[^\\p{IsArabic}]][\\p{M}\\p{L}&&[^\\p{IsArabic}]]*(?:'[\\p{L}&&[^\\p{IsArabic}]]+)*\\+?)";

	private static final String STOP = "(?<stop>[;,:.!?()\u00AB\u00BB\"\u201C\u201D\u060C\u061B\u061F\u2026\u2013\u2014=|/%-])";

	private static final Pattern PIECE = Pattern
		.compile(CODE + "|" + MIXED + "|" + SIZE + "|" + TIME + "|" + NUMBER + "|" + WORD + "|" + STOP);

	private static final Pattern ELIDED = Pattern.compile("(?iU)(l|d|j|m|t|s|c|n|qu|jusqu|lorsqu|puisqu)'(.+)");

	/**
	 * A part of a text as it stands.
	 *
	 * @param spaced whether space stands before it
	 */
	record Piece(String group, String text, boolean spaced) {
	}

	private static final List<String> GROUPS = List.of("code", "mixed", "size", "time", "number", "word", "stop");

	private Pieces() {
	}

	static List<Piece> of(String text) {
		String plain = plain(text);
		List<Piece> pieces = new ArrayList<>();
		Matcher matcher = PIECE.matcher(plain);
		while (matcher.find()) {
			boolean spaced = matcher.start() == 0 || plain.charAt(matcher.start() - 1) == ' ';
			String group = GROUPS.stream().filter((name) -> matcher.group(name) != null).findFirst().orElseThrow();
			if (group.equals("word")) {
				addWord(matcher.group(), spaced, pieces);
			}
			else {
				pieces.add(new Piece(group, matcher.group(), spaced));
			}
		}
		return pieces;
	}

	private static void addWord(String word, boolean spaced, List<Piece> pieces) {
		Matcher elided = ELIDED.matcher(word);
		if (elided.matches()) {
			pieces.add(new Piece("word", elided.group(1), spaced));
			addWord(elided.group(2), false, pieces);
		}
		else if (word.endsWith("n't")) {
			pieces.add(new Piece("word", word.substring(0, word.length() - 3), spaced));
			pieces.add(new Piece("word", "not", false));
		}
		else {
			pieces.add(new Piece("word", word.endsWith("'s") ? word.substring(0, word.length() - 2) : word, spaced));
		}
	}

	/** Latin digits, one kind of space and of apostrophe, no marks inside words. */
	private static String plain(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		text.codePoints().forEach((c) -> {
			if (Character.isDigit(c)) {
				plain.append((char) ('0' + Character.digit(c, 10)));
			}
			else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
				plain.append(' ');
			}
			else if ("\u2019\u2018`\u00B4\u02BC".indexOf(c) >= 0) {
				plain.append('\'');
			}
			else if (c == '\u066A' || c == '\u066B' || c == '\u066C') {
				plain.append((c == '\u066A') ? '%' : (c == '\u066B') ? '.' : ',');
			}
			else if (c != '\u0640' && Character.getType(c) != Character.FORMAT && (c < 0x064B || c > 0x065F)) {
				plain.appendCodePoint(c);
			}
		});
		return plain.toString();
	}

}
