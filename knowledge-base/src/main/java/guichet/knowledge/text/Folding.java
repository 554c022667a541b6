package guichet.knowledge.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes spellings of one word equal: case, accents, Arabic letter forms and vowel signs,
 * digits of any script, both apostrophes. The folded text's positions are not those of
 * the original.
 */
public final class Folding {

	private Folding() {
	}

	public static String fold(String text) {
		String parts = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
		StringBuilder folded = new StringBuilder(parts.length());
		parts.codePoints().forEach((c) -> append(folded, c));
		return folded.toString();
	}

	private static void append(StringBuilder folded, int c) {
		switch (Character.getType(c)) {
			case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.SURROGATE -> {
				// Marks that a visitor may leave out, and half characters
			}
			case Character.DECIMAL_DIGIT_NUMBER -> folded.append((char) ('0' + Character.digit(c, 10)));
			case Character.SPACE_SEPARATOR, Character.CONTROL -> folded.append(c == '\n' ? '\n' : ' ');
			default -> appendLetter(folded, c);
		}
	}

	private static void appendLetter(StringBuilder folded, int c) {
		switch (c) {
			case 'ـ' -> {
				// Tatweel only stretches a word
			}
			case 'ى', 'ی', 'ې' -> folded.append('ي');
			case 'ة', 'ۃ', 'ۀ' -> folded.append('ه');
			case 'ک', 'گ', 'ڭ' -> folded.append('ك');
			case 'ٱ' -> folded.append('ا');
			case 'ڤ' -> folded.append('ف');
			case 'پ' -> folded.append('ب');
			case 'œ' -> folded.append("oe");
			case 'æ' -> folded.append("ae");
			case 'ß' -> folded.append("ss");
			case 'ø' -> folded.append('o');
			case '’', '‘', '`', '´', 'ʼ', '′', 'ʹ', '＇' -> folded.append('\'');
			case '٪' -> folded.append('%');
			case '٫' -> folded.append('.');
			case '٬' -> folded.append(',');
			default -> folded.appendCodePoint(c);
		}
	}

}
