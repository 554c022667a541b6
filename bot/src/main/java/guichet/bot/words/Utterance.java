package guichet.bot.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was said, cut into plain words: small letters, no accents, one form of each Arabic
 * letter, Latin digits. The words know where they stand in the text as it was written.
 */
public record Utterance(String text, List<Word> words) {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}\u0640]+");

	private static final Pattern BREAK = Pattern.compile("[,.;:!?()\\n\u060C\u061B\u061F\u2026]");

	private static final Pattern MARKS = Pattern.compile("[\\p{M}\u0640]");

	private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");

	private static final Pattern ARABIC_CLITICS = Pattern
		.compile("^[\u0648\u0641]?(?:\u0644\u0644|[\u0628\u0644\u0643]?\u0627\u0644|[\u0628\u0644\u0643])?");

	/** A word is not cut down to less than this. */
	private static final int SHORTEST = 3;

	public Utterance {
		words = List.copyOf(words);
	}

	/**
	 * A word of the utterance.
	 *
	 * @param bare the same without the small words that Arabic writes onto it
	 * @param from where it begins in the text, in UTF-16 units
	 * @param to where it ends, exclusive
	 * @param opens whether a clause begins with it
	 */
	public record Word(String plain, String bare, int from, int to, boolean opens) {
	}

	public static Utterance of(String text) {
		List<Word> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(text);
		int end = 0;
		while (matcher.find()) {
			String plain = plain(matcher.group());
			boolean opens = words.isEmpty() || BREAK.matcher(text.substring(end, matcher.start())).find();
			end = matcher.end();
			if (!plain.isEmpty()) {
				words.add(new Word(plain, bare(plain), matcher.start(), matcher.end(), opens));
			}
		}
		return new Utterance(text, words);
	}

	/** The plain form of a single word. */
	public static String plain(String word) {
		String bare = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
			.replaceAll("")
			.toLowerCase(Locale.ROOT)
			.replace("\u0153", "oe")
			.replace("\u00E6", "ae")
			.replace('\u0649', '\u064A')
			.replace('\u0629', '\u0647');
		return STRETCHED.matcher(latinDigits(bare)).replaceAll("$1");
	}

	private static String bare(String plain) {
		String bare = isArabic(plain) ? ARABIC_CLITICS.matcher(plain).replaceFirst("") : plain;
		return (bare.length() >= SHORTEST) ? bare : plain;
	}

	private static boolean isArabic(String word) {
		return !word.isEmpty() && Character.UnicodeBlock.of(word.charAt(0)) == Character.UnicodeBlock.ARABIC;
	}

	private static String latinDigits(String word) {
		StringBuilder result = new StringBuilder(word.length());
		word.chars()
			.forEach((c) -> result.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : (char) c));
		return result.toString();
	}

	public boolean isEmpty() {
		return this.words.isEmpty();
	}

	public int size() {
		return this.words.size();
	}

	/** The plain words, for comparing two utterances. */
	public List<String> plainWords() {
		return this.words.stream().map(Word::plain).toList();
	}

	/** The text as it was written, from a word to the end. */
	public String from(int word) {
		return (word < size()) ? this.text.substring(this.words.get(word).from()).strip() : "";
	}

	/** The text as it was written, up to a word, exclusive. */
	public String until(int word) {
		return (word < size()) ? this.text.substring(0, this.words.get(word).from()).strip() : this.text.strip();
	}

}
