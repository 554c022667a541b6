package guichet.bot.grounding.idea;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes off an Arabic word what is written onto it, in every way that leaves a word. */
final class Affixes {

	private static final int SHORTEST = 3;

	private static final List<String> BEFORE = List.of("\u0641", "\u0633", "\u0628", "\u0644", "\u0643", "\u0627\u0644",
			"\u0644\u0644", "\u0628\u0627\u0644", "\u0643\u0627\u0644", "\u0641\u0627\u0644", "\u0641\u0633",
			"\u0641\u0628", "\u0641\u0644");

	private static final List<String> AFTER = List.of("\u0643", "\u0643\u0645", "\u0647", "\u0647\u0627",
			"\u0647\u0645", "\u0646\u0627", "\u064A", "\u0627", "\u062A", "\u0627\u062A", "\u0648\u0646",
			"\u064A\u0646", "\u0627\u0646", "\u062A\u0643", "\u062A\u0647", "\u062A\u0647\u0627", "\u0646\u064A",
			"\u062A\u0646\u0627", "\u0648\u0627");

	private Affixes() {
	}

	static Set<String> bare(String word) {
		Set<String> front = new HashSet<>(Set.of(word));
		for (String before : BEFORE) {
			if (word.startsWith(before) && word.length() - before.length() >= SHORTEST) {
				front.add(word.substring(before.length()));
			}
		}
		Set<String> all = new HashSet<>(front);
		for (String form : front) {
			for (String after : AFTER) {
				if (form.endsWith(after) && form.length() - after.length() >= SHORTEST) {
					String rest = form.substring(0, form.length() - after.length());
					all.add(rest);
					if (after.startsWith("\u062A")) {
						all.add(rest + '\u0647');
					}
				}
			}
		}
		return all;
	}

}
