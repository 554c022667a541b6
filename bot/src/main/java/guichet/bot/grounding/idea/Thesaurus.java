package guichet.bot.grounding.idea;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import guichet.bot.grounding.said.Token;
import guichet.bot.words.Texts;
import guichet.knowledge.text.Folding;
import guichet.knowledge.text.ReadText;

/**
 * Words and phrases of one meaning, read from {@code grounding/sense/<language>.txt}. A
 * line names a meaning; {@code -} what may be said freely, a word in capitals what a
 * {@link Mark} does.
 */
final class Thesaurus {

	/** Stands in a phrase for a few words between. */
	static final String GAP = "..";

	private static final String STEM = "~";

	private static final int HEAD = 2;

	/** Shorter words have no other form. */
	private static final int STEMMED = 4;

	private static final Map<String, Thesaurus> ALL = Map.of("fr", new Thesaurus("fr"), "ar", new Thesaurus("ar"), "en",
			new Thesaurus("en"));

	private final String language;

	private final Map<String, List<Entry>> entries = new HashMap<>();

	/**
	 * A phrase and what it means.
	 *
	 * @param words folded, each in its form or, before {@code *}, in its beginning
	 */
	record Entry(List<String> words, Set<String> names, Set<Mark> marks, boolean soft) {

		boolean isOrder() {
			return this.marks.equals(Set.of(Mark.ORDER));
		}

	}

	private Thesaurus(String language) {
		this.language = language;
		for (String line : Texts.resource("grounding/sense/" + language + ".txt").lines().toList()) {
			int colon = line.indexOf(": ");
			if (!line.startsWith("#") && colon > 0) {
				List.of(line.substring(colon + 2).strip().split("\\s+"))
					.forEach((phrase) -> add(line.substring(0, colon).strip(), phrase));
			}
		}
	}

	static Thesaurus of(String language) {
		Thesaurus thesaurus = ALL.get(language);
		return (thesaurus != null) ? thesaurus : ALL.getOrDefault("en", new Thesaurus("en"));
	}

	private void add(String name, String phrase) {
		List<String> words = Arrays.stream(phrase.split("[_-]"))
			.map((word) -> name.matches("[A-Z+ -]+") ? folded(word) : stemmed(folded(word)))
			.toList();
		boolean soft = name.startsWith("-");
		Set<Mark> marks = EnumSet.noneOf(Mark.class);
		Set<String> names = new HashSet<>();
		for (String part : name.replaceFirst("^-", "- ").split(" +")) {
			if (part.matches("[A-Z]+")) {
				marks.add(Mark.valueOf(part));
			}
			else if (!part.equals("-")) {
				names.add(part.replaceFirst("^-", ""));
			}
		}
		Entry entry = new Entry(words, names, marks, soft);
		this.entries.computeIfAbsent(head(words.getFirst()), (head) -> new ArrayList<>()).add(entry);
	}

	private static String folded(String word) {
		return word.equals(GAP) || word.endsWith("!") ? word
				: word.endsWith("*") ? Folding.fold(word.substring(0, word.length() - 1)) + '*' : Folding.fold(word);
	}

	/** A word that says something is listed with its stem, under which its forms meet. */
	private String stemmed(String word) {
		boolean whole = word.equals(GAP) || word.endsWith("*") || word.endsWith("!") || this.language.equals("ar")
				|| word.length() < STEMMED;
		return whole ? word : word + STEM + ReadText.ofWords(List.of(word), this.language).stems().getFirst();
	}

	private static String head(String word) {
		return word.endsWith("!") ? Folding.fold(word.substring(0, Math.min(HEAD, word.length() - 1)))
				: word.substring(0, Math.min(HEAD, word.replace("*", "").length()));
	}

	/** The phrases that may begin with a word in one of these forms. */
	List<Entry> beginning(Set<String> forms) {
		Set<String> heads = new HashSet<>();
		forms.forEach((form) -> heads.add(head(form)));
		List<Entry> found = new ArrayList<>();
		heads.forEach((head) -> found.addAll(this.entries.getOrDefault(head, List.of())));
		return found;
	}

	/** A listed word without its stem. */
	static String word(String listed) {
		int stem = listed.indexOf(STEM);
		return (stem < 0) ? listed : listed.substring(0, stem);
	}

	static boolean isForm(String listed, Set<String> forms) {
		return listed.endsWith("*")
				? forms.stream().anyMatch((form) -> form.startsWith(listed.substring(0, listed.length() - 1)))
				: isListed(listed, listed.indexOf(STEM), forms);
	}

	private static boolean isListed(String listed, int stem, Set<String> forms) {
		return (stem < 0) ? forms.contains(listed)
				: forms.contains(listed.substring(0, stem)) || forms.contains(listed.substring(stem));
	}

	/**
	 * The forms in which a word may be listed: as it stands, and bare of what is joined.
	 */
	Set<String> forms(String word) {
		return this.language.equals("ar") ? Affixes.bare(word) : (word.length() < STEMMED) ? Set.of(word)
				: Set.of(word, STEM + ReadText.ofWords(List.of(word), this.language).stems().getFirst());
	}

	/** The same, and with its accents and {@code !}. */
	Set<String> forms(Token token) {
		Set<String> forms = new HashSet<>(forms(token.value()));
		forms.add(token.text().toLowerCase(Locale.ROOT) + '!');
		return forms;
	}

	/** The stem under which unlisted forms of a word meet. */
	Set<String> stems(String word) {
		Set<String> stems = new HashSet<>(forms(word));
		stems.addAll(ReadText.ofWords(List.of(word), this.language).stems());
		return stems;
	}

}
