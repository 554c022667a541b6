package guichet.knowledge.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a text of a known language as words, and words as stems. */
final class Reading {

	private static final Set<String> UNITS_AFTER_NUMBER = Set.of("go", "g");

	private static final Map<String, String> UNITS = Map.ofEntries(Map.entry("gigas", "gb"), Map.entry("giga", "gb"),
			Map.entry("gigaoctets", "gb"), Map.entry("gigabytes", "gb"), Map.entry("جيجا", "gb"),
			Map.entry("جيغا", "gb"), Map.entry("غيغا", "gb"), Map.entry("mo", "mb"), Map.entry("megas", "mb"),
			Map.entry("dzd", "da"), Map.entry("dinar", "da"), Map.entry("dinars", "da"), Map.entry("دج", "da"),
			Map.entry("دينار", "da"));

	private Reading() {
	}

	/** Folded words in order, shorthand written out, units in one spelling. */
	static List<String> words(String text, String language) {
		Map<String, List<String>> shorthand = Lexicon.of(language).shorthand();
		List<String> words = new ArrayList<>();
		for (String word : Words.of(Folding.fold(text), shorthand.keySet())) {
			String before = words.isEmpty() ? "" : words.getLast();
			if (UNITS_AFTER_NUMBER.contains(word) && isNumber(before)) {
				words.add("gb");
			}
			else if (UNITS.containsKey(word)) {
				words.add(UNITS.get(word));
			}
			else {
				words.addAll(shorthand.getOrDefault(word, List.of(word)));
			}
		}
		return words;
	}

	/** Whether the word says little about what a text is about. */
	static boolean isStopWord(String word, String language) {
		return word.length() == 1 && !Character.isDigit(word.charAt(0))
				|| Lexicon.of(language).stopWords().contains(word);
	}

	/** The stems under which forms of the words meet, in the same order. */
	static List<String> stems(List<String> words, String language) {
		Stems stems = Stems.of(language);
		return words.stream().map(stems::stem).toList();
	}

	static boolean isNumber(String word) {
		return !word.isEmpty() && word.chars().allMatch((c) -> Character.isDigit(c) || c == '.')
				&& Character.isDigit(word.charAt(0));
	}

}
