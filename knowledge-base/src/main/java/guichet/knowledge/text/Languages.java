package guichet.knowledge.text;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Tells French, Arabic and English apart in a line of text. */
public final class Languages {

	private static final List<String> LATIN = List.of("fr", "en");

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
		String best = LATIN.stream().max(Comparator.comparingDouble((l) -> score(text, l, usual, base))).orElseThrow();
		boolean plain = score(text, best, "", base) > 0;
		return (plain || usual.equals("ar")) ? best : usual;
	}

	private static boolean isArabic(int c) {
		return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
	}

	private static double score(String text, String language, String hint, Vocabulary base) {
		double score = language.equals(hint) ? HINT : 0;
		for (String word : Words.of(Folding.fold(text), Set.of())) {
			Lexicon lexicon = Lexicon.of(language);
			boolean listed = lexicon.stopWords().contains(word) || lexicon.shorthand().containsKey(word);
			score += (listed && word.length() > 1) ? STOP_WORD : base.knows(word, language) ? KNOWN_WORD : 0;
		}
		Matcher shapes = (language.equals("fr") ? FRENCH_SHAPE : ENGLISH_SHAPE).matcher(text.toLowerCase());
		return score + SHAPE * shapes.results().count();
	}

	/** The words that a base uses in a language. */
	public interface Vocabulary {

		/** Whether any text of that language holds the folded word. */
		boolean knows(String word, String language);

	}

}
