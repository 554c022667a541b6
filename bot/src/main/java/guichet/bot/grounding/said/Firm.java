package guichet.bot.grounding.said;

import java.util.HashSet;
import java.util.Set;

import guichet.knowledge.text.Folding;

/**
 * The names by which a firm calls itself. They tell no offer from another, so an answer
 * may leave them out.
 *
 * @param names in small letters
 */
public record Firm(Set<String> names) {

	/** No firm is known. */
	public static final Firm UNKNOWN = new Firm(Set.of());

	private static final String ARABIC = "\u0628\u062A\u062C\u062F\u0631\u0632\u0633\u0641\u0643\u0642\u0644\u0645\u0646\u0647\u063A\u0637\u0635";

	private static final String LATIN = "btjdrzsfkklmnhgts";

	public Firm {
		names = Set.copyOf(names);
	}

	/** The names in an article's source, such as {@code Rivage Mobile – Guide client}. */
	public static Firm of(String source) {
		Set<String> names = new HashSet<>();
		for (String word : source.split("[\u2013\u2014|-]")[0].split("[^\\p{L}]+")) {
			if (word.length() > 2 && !Character.isLowerCase(word.charAt(0))) {
				names.add(Folding.fold(word));
				names.add(consonants(Folding.fold(word)));
			}
		}
		names.remove("");
		return new Firm(names);
	}

	/** Whether the word is one of them, in its own or in Arabic letters. */
	boolean isNamed(String folded) {
		return this.names.contains(folded) || this.names.contains(consonants(folded));
	}

	/**
	 * The consonants as the two scripts share them; blank if they are too few to tell.
	 */
	private static String consonants(String folded) {
		StringBuilder bare = new StringBuilder();
		for (char c : folded.toCharArray()) {
			int arabic = ARABIC.indexOf(c);
			char latin = (arabic >= 0) ? LATIN.charAt(arabic) : (c == 'v') ? 'f' : (c == 'g') ? 'j' : c;
			if (LATIN.indexOf(latin) >= 0 && (bare.isEmpty() || bare.charAt(bare.length() - 1) != latin)) {
				bare.append(latin);
			}
		}
		return (bare.length() >= 2) ? "~" + bare : "";
	}

}
