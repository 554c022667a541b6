package guichet.knowledge.speed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;

/** Words of one language's look, as rare as words of real texts are (Zipf). */
final class MadeWords {

	private static final int KNOWN = 40_000;

	private static final double FLATTENED = 10;

	private static final Map<String, List<String>> ONSETS = Map.of("fr",
			List.of("b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "ch", "pr", "tr", "br", "gr"),
			"en", List.of("b", "c", "d", "f", "h", "l", "m", "n", "p", "r", "s", "t", "w", "sh", "st", "tr", "th"),
			"ar", List.of("ب", "ت", "ج", "ح", "د", "ر", "س", "ش", "ع", "ف", "ق", "ك", "ل", "م", "ن", "ه"));

	private static final Map<String, List<String>> VOWELS = Map.of("fr",
			List.of("a", "e", "i", "o", "u", "ai", "ou", "en", "on", "eau", "é"), "en",
			List.of("a", "e", "i", "o", "u", "ee", "oo", "er", "ing", "ou"), "ar", List.of("", "", "ا", "و", "ي"));

	private static final Map<String, List<String>> FILLERS = Map.of("fr",
			List.of("comment", "le", "la", "de", "je", "pour", "un", "mon", "est", "ce", "que", "en", "puis", "les"),
			"en", List.of("how", "the", "of", "i", "my", "for", "a", "is", "can", "do", "to", "in", "what", "when"),
			"ar", List.of("كيف", "ما", "هل", "في", "من", "على", "هو", "عن", "إلى", "هذا"));

	private final String language;

	private final Random random;

	private final String[] words;

	private final double[] shares;

	MadeWords(String language, long seed) {
		this.language = language;
		this.random = new Random(seed);
		Set<String> made = new LinkedHashSet<>();
		while (made.size() < KNOWN) {
			made.add(unknown());
		}
		this.words = made.toArray(String[]::new);
		this.shares = new double[KNOWN];
		double sum = 0;
		for (int at = 0; at < KNOWN; at++) {
			sum += 1 / (at + FLATTENED);
			this.shares[at] = sum;
		}
	}

	/** A word as it may look, which articles hold by chance only. */
	String unknown() {
		StringBuilder word = new StringBuilder();
		int syllables = (this.language.equals("ar") ? 2 : 1) + this.random.nextInt(4);
		for (int at = 0; at < syllables; at++) {
			word.append(any(ONSETS)).append(any(VOWELS));
		}
		return word.toString();
	}

	String filler() {
		return any(FILLERS);
	}

	private String any(Map<String, List<String>> lists) {
		List<String> list = lists.getOrDefault(this.language, List.of());
		return list.get(this.random.nextInt(list.size()));
	}

	String known() {
		int at = Arrays.binarySearch(this.shares, this.random.nextDouble() * this.shares[KNOWN - 1]);
		return this.words[(at < 0) ? Math.min(KNOWN - 1, -at - 1) : at];
	}

	/** So many words, about every third a filler. */
	String text(int words) {
		StringJoiner text = new StringJoiner(" ");
		for (int at = 0; at < words; at++) {
			text.add((chance(3)) ? filler() : known());
		}
		return text.toString();
	}

	/** The word with a letter left out, doubled, or two letters swapped. */
	String slipped(String word) {
		if (word.length() < 4) {
			return word;
		}
		int at = 1 + this.random.nextInt(word.length() - 2);
		List<String> slips = new ArrayList<>();
		slips.add(word.substring(0, at) + word.substring(at + 1));
		slips.add(word.substring(0, at) + word.charAt(at) + word.substring(at));
		slips.add(word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2));
		return slips.get(this.random.nextInt(slips.size()));
	}

	boolean chance(int oneIn) {
		return this.random.nextInt(oneIn) == 0;
	}

	int between(int least, int most) {
		return least + this.random.nextInt(most - least + 1);
	}

}
