package guichet.knowledge.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into folded words and keeps whole what is said as one: {@code *222#},
 * {@code connect+}, {@code 1 112}, {@code 30x60}, {@code m361}.
 */
final class Words {

	private static final String CODE = "(?<code>[*#]\\d++(?:[*#]\\d++)*+#)";

	private static final String SIZE = "(?<size>(?<![\\p{L}\\d.,])\\d{1,4}(?:\\s?[x×*/]\\s?\\d{1,4}){1,2})(?:\\s?(?:cm|mm|m))?(?![\\p{L}\\d])";

	private static final String NUMBER = "(?<number>(?<![\\p{L}\\d])(?:\\d{1,3}(?:[ .,]\\d{3})++|\\d+[.,]\\d+)(?![\\p{L}\\d]))";

	private static final String WORD = "(?<word>[\\p{L}\\d]++(?:'[\\p{L}\\d]++)*+\\+*+)";

	private static final Pattern PIECE = Pattern.compile(CODE + "|" + SIZE + "|" + NUMBER + "|" + WORD);

	private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[ .,]\\d{3})+");

	private static final Pattern LETTER_DIGIT = Pattern.compile("(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})");

	private static final Set<String> ELIDED = Set.of("l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu",
			"puisqu", "quoiqu");

	private static final Set<String> GLUED_UNITS = Set.of("gb", "go", "giga", "gigas", "mb", "mo", "da", "dzd", "h",
			"mn", "min", "cm", "mm", "kg", "s", "j");

	private final List<String> words = new ArrayList<>();

	private final Set<String> whole;

	private Words(Set<String> whole) {
		this.whole = whole;
	}

	/**
	 * The words of a folded text, in order; a compound is followed by its parts.
	 * @param whole compounds that are never taken apart
	 */
	static List<String> of(String folded, Set<String> whole) {
		Words words = new Words(whole);
		Matcher piece = PIECE.matcher(folded);
		while (piece.find()) {
			words.add(piece);
		}
		return words.words;
	}

	private void add(Matcher piece) {
		if (piece.group("code") != null) {
			this.words.add(piece.group());
			this.words.add(piece.group().replaceAll("[*#]+", " ").strip().replace(' ', '*'));
		}
		else if (piece.group("size") != null) {
			addSize(piece.group("size"));
		}
		else if (piece.group("number") != null) {
			addNumber(piece.group());
		}
		else {
			addWord(piece.group());
		}
	}

	private void addSize(String size) {
		List<String> sides = List.of(size.split("\\s?[x×*/]\\s?"));
		this.words.add(String.join("x", sides));
		this.words.addAll(sides);
	}

	private void addNumber(String number) {
		boolean grouped = GROUPED.matcher(number).matches();
		this.words.add(grouped ? number.replaceAll("[ .,]", "") : number.replace(',', '.'));
		if (grouped && number.indexOf(' ') > 0) {
			this.words.addAll(List.of(number.split(" ")));
		}
	}

	private void addWord(String word) {
		String bare = withoutElision(word);
		if (bare.endsWith("+")) {
			bare = bare.replaceAll("\\++$", "");
			this.words.add(bare + "+");
		}
		if (bare.length() > 64) {
			bare = bare.substring(0, 64);
		}
		joinReference(bare);
		addParts(bare);
	}

	private static String withoutElision(String word) {
		String rest = word;
		int apostrophe = rest.indexOf('\'');
		while (apostrophe > 0 && apostrophe < rest.length() - 2 && ELIDED.contains(rest.substring(0, apostrophe))) {
			rest = rest.substring(apostrophe + 1);
			apostrophe = rest.indexOf('\'');
		}
		return (rest.endsWith("'s") ? rest.substring(0, rest.length() - 2) : rest).replace("'", "");
	}

	/** A lone letter before a number is a reference: {@code m 361} as {@code m361}. */
	private void joinReference(String word) {
		String last = this.words.isEmpty() ? "" : this.words.getLast();
		if (last.length() == 1 && Character.isLetter(last.charAt(0)) && word.chars().allMatch(Character::isDigit)) {
			this.words.add(last + word);
		}
	}

	private void addParts(String word) {
		String[] parts = this.whole.contains(word) ? new String[] { word } : LETTER_DIGIT.split(word);
		if (parts.length == 2 && GLUED_UNITS.contains(parts[1])) {
			this.words.addAll(List.of(parts));
			return;
		}
		this.words.add(word);
		for (String part : parts) {
			if (parts.length > 1 && part.length() > 1) {
				this.words.add(part);
			}
		}
	}

}
