package guichet.bot.grounding.said;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import guichet.bot.words.Texts;
import guichet.knowledge.text.Folding;

/** What the words of a language do, read from {@code grounding/<language>.txt}. */
final class Lexicon {

	/** The shortest beginning that is listed, in letters. */
	private static final int HEAD = 3;

	private static final Map<String, Lexicon> ALL = Map.of("fr", new Lexicon("fr"), "ar", new Lexicon("ar"), "en",
			new Lexicon("en"));

	private final Map<String, Set<Role>> roles = new HashMap<>();

	private final Map<String, Set<String>> groups = new HashMap<>();

	private final Map<String, String> beginnings = new HashMap<>();

	private final Map<String, String> units = new HashMap<>();

	private final Map<String, String> numbers = new HashMap<>();

	private final Map<String, String> pairs = new HashMap<>();

	private final Set<String> heads = new HashSet<>();

	private final Set<String> waw = new HashSet<>();

	private Lexicon(String language) {
		for (String line : Texts.resource("grounding/" + language + ".txt").lines().toList()) {
			int colon = line.indexOf(':');
			if (!line.startsWith("#") && colon > 0) {
				add(line.substring(0, colon), List.of(line.substring(colon + 1).strip().split("\\s+")));
			}
		}
	}

	/** The words of a language; those of French for one that is not spoken here. */
	static Lexicon of(String language) {
		Lexicon lexicon = ALL.get(language);
		return (lexicon != null) ? lexicon : ALL.getOrDefault("fr", new Lexicon("fr"));
	}

	/**
	 * A word that ends with "!" is meant with its accents, another however it is written.
	 */
	private static String entry(String word) {
		return word.endsWith("!") ? word.toLowerCase(Locale.ROOT) : Folding.fold(word);
	}

	private void add(String what, List<String> listed) {
		List<String> words = listed.stream().map(Lexicon::entry).toList();
		words.stream()
			.filter((word) -> word.endsWith("*"))
			.forEach((word) -> this.heads.add(word.substring(0, Math.min(HEAD, word.length() - 1))));
		switch (what) {
			case "same" -> words.forEach((word) -> join(word, words.getFirst()));
			case "number" -> words.forEach((word) -> this.numbers.put(left(word), right(word)));
			case "dual" -> words.forEach((word) -> this.pairs.put(left(word), right(word)));
			case "waw" -> this.waw.addAll(words);
			default -> {
				if (what.startsWith("unit ")) {
					words.forEach((word) -> this.units.put(word, what.substring(5)));
				}
				else {
					Role role = Role.valueOf(what.toUpperCase(Locale.ROOT));
					words.forEach(
							(word) -> this.roles.computeIfAbsent(word, (w) -> EnumSet.noneOf(Role.class)).add(role));
				}
			}
		}
	}

	private void join(String word, String group) {
		if (word.endsWith("*")) {
			this.beginnings.put(word.substring(0, word.length() - 1), group);
		}
		else {
			this.groups.computeIfAbsent(word, (w) -> new HashSet<>()).add('=' + group);
		}
	}

	/** Whether any listed beginning may be this word's; spares most words the search. */
	private boolean isBegun(String word) {
		return word.length() >= HEAD && this.heads.contains(word.substring(0, HEAD));
	}

	private static String left(String pair) {
		return pair.substring(0, pair.indexOf('='));
	}

	private static String right(String pair) {
		return pair.substring(pair.indexOf('=') + 1);
	}

	/** What a word does, as it is written and without accents. */
	Set<Role> roles(String written, String folded) {
		Set<Role> found = this.roles.get(written.toLowerCase(Locale.ROOT) + '!');
		return (found != null) ? found : roles(folded);
	}

	/**
	 * What a word, or words joined by {@code _}, does; words may be listed by how they
	 * begin.
	 */
	Set<Role> roles(String word) {
		Set<Role> found = this.roles.get(word);
		for (int end = word.length(); found == null && end >= HEAD && isBegun(word); end--) {
			String beginning = word.substring(0, end);
			found = (beginning.indexOf('_') < word.indexOf('_')) ? null : this.roles.get(beginning + '*');
		}
		return (found != null) ? found : Set.of();
	}

	/** The groups of words of one meaning that a word belongs to. */
	List<String> groups(String word) {
		List<String> found = new ArrayList<>(this.groups.getOrDefault(word, Set.of()));
		for (int end = word.length(); end >= HEAD && isBegun(word); end--) {
			String group = this.beginnings.get(word.substring(0, end));
			if (group != null) {
				found.add('=' + group);
			}
		}
		return found;
	}

	String unit(String word) {
		return this.units.getOrDefault(word, "");
	}

	String number(String word) {
		return this.numbers.getOrDefault(word, "");
	}

	/** The unit of which a word of the dual counts two; blank for other words. */
	String pairOf(String word) {
		return this.pairs.getOrDefault(word, "");
	}

	/** Whether an Arabic word begins with an "and" that is not its own letter. */
	boolean beginsWithAnd(String word) {
		boolean whole = word.length() > 3 || word.length() == 3 && roles(word.substring(1)).contains(Role.NOT);
		return whole && word.startsWith("\u0648") && !this.waw.contains(word);
	}

}
