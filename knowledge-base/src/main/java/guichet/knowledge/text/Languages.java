package guichet.knowledge.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Tells French, Arabic and English apart in a line of text. */
public final class Languages {

	private static final double STOP_WORD = 2;

	private static final double KNOWN_WORD = 1;

	private static final double HINT = 0.9;

	private static final double SHAPE = 0.4;

	private static final Pattern FRENCH_SHAPE = Pattern
		.compile("[éèêëàâçùûîïôœ]|\\b[ldjmtsnc]['’]|qu['’]|eau|aux\\b|eux\\b|oir\\b|ez\\b|tion\\b|ment\\b|euil|gn|oi");

	private static final Pattern ENGLISH_SHAPE = Pattern
		.compile("th|wh|sh|ck|ing\\b|ed\\b|ght|oo|ee|ly\\b|['’]s\\b|n['’]t\\b|w|y\\b");

	private Languages() {
	}

	/**
	 * The language of a text.
	 * @param hint the writer's language if known; it decides when the text does not
	 * @param base what words the searched base itself uses
	 */
	public static String detect(String text, @Nullable String hint, Vocabulary base) {
		String usual = (hint == null || hint.isBlank()) ? "fr" : hint.strip().toLowerCase().split("[-_]")[0];
		// An Arabic question often names an offer in Latin letters; the other way round
		// is rare.
		long arabic = text.codePoints().filter(Languages::isArabic).count();
		long letters = text.codePoints().filter(Character::isLetter).count();
		if (arabic * 4 > letters) {
			return "ar";
		}
		if (letters == 0) {
			return usual;
		}
		List<String> words = Words.of(Folding.fold(text), Set.of());
		String lower = text.toLowerCase();
		double french = score(words, lower, "fr", base);
		double english = score(words, lower, "en", base);
		boolean first = english + (usual.equals("en") ? HINT : 0) <= french + (usual.equals("fr") ? HINT : 0);
		boolean plain = (first ? french : english) > 0;
		return (plain || usual.equals("ar")) ? (first ? "fr" : "en") : usual;
	}

	private static boolean isArabic(int c) {
		return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
	}

	private static double score(List<String> words, String text, String language, Vocabulary base) {
		double score = 0;
		Lexicon lexicon = Lexicon.of(language);
		for (String word : words) {
			boolean listed = lexicon.stopWords().contains(word) || lexicon.shorthand().containsKey(word);
			score += (listed && word.length() > 1) ? STOP_WORD : base.knows(word, language) ? KNOWN_WORD : 0;
		}
		Matcher shapes = (language.equals("fr") ? FRENCH_SHAPE : ENGLISH_SHAPE).matcher(text);
		int found = 0;
		while (shapes.find()) {
			found++;
		}
		return score + SHAPE * found;
	}

	/** The words that a base uses in a language. */
	public interface Vocabulary {

		/** Whether any text of that language holds the folded word. */
		boolean knows(String word, String language);

	}

}
