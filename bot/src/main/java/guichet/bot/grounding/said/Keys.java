package guichet.bot.grounding.said;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The keys under which the forms of a word meet. */
final class Keys {

	private static final int SHORTEST = 3;

	private static final List<String> ARTICLES = List.of("\u0627\u0644", "\u0644\u0644");

	private static final List<String> ENDINGS = List.of("\u062A\u064A\u0646", "\u064A\u0646", "\u0648\u0646",
			"\u0627\u0646", "\u062A\u0627", "\u0627\u062A", "\u0647\u0627", "\u0647\u0645", "\u0643\u0645",
			"\u0646\u0627", "\u062A\u0643", "\u062A\u0647", "\u0647", "\u064A", "\u0643", "\u0627", "\u062A");

	private Keys() {
	}

	static Set<String> of(String word, String stem, Lexicon lexicon) {
		Set<String> keys = new HashSet<>(lexicon.groups(word));
		keys.add(stem);
		if (!word.isEmpty() && Character.UnicodeScript.of(word.charAt(0)) == Character.UnicodeScript.ARABIC) {
			arabic(word, keys);
			Set.copyOf(keys).forEach((key) -> keys.addAll(lexicon.groups(key)));
		}
		return keys;
	}

	/**
	 * What is written onto an Arabic word is taken off: small words, endings, the verb's
	 * person.
	 */
	private static void arabic(String word, Set<String> keys) {
		String bare = word;
		if (bare.length() > SHORTEST + 1 && "\u0628\u0643\u0644\u0641".indexOf(bare.charAt(0)) >= 0
				&& bare.startsWith("\u0627\u0644", 1)) {
			bare = bare.substring(1);
		}
		for (String article : ARTICLES) {
			bare = (bare.startsWith(article) && bare.length() - 2 >= SHORTEST) ? bare.substring(2) : bare;
		}
		add(bare, keys);
		if (bare.length() > SHORTEST
				&& "\u0628\u0644\u0641\u0643\u064A\u062A\u0646\u0627".indexOf(bare.charAt(0)) >= 0) {
			add(bare.substring(1), keys);
		}
	}

	private static void add(String word, Set<String> keys) {
		keys.add(word);
		for (String ending : ENDINGS) {
			if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
				keys.add(word.substring(0, word.length() - ending.length()));
			}
		}
	}

}
