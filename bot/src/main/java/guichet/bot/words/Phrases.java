package guichet.bot.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The ways of saying one thing in the languages of the house, read from a text resource.
 * <p>
 * A line is a phrase. {@code a|b} takes either word, {@code word?} may be missing,
 * {@code word*} takes any ending, {@code ..} up to three words of any kind, {@code ^} and
 * {@code $} are the beginning and the end of what was said, {@code /} the end of a
 * clause, {@code @name} stands for the words defined by a line {@code @name = a|b}.
 * {@code [fr]} begins a language.
 */
public final class Phrases {

	private final Map<String, Phrasebook> byLanguage;

	private Phrases(Map<String, Phrasebook> byLanguage) {
		this.byLanguage = byLanguage;
	}

	/**
	 * A place where one of the phrases was said.
	 *
	 * @param from the first word's number
	 * @param to the number after the last word's
	 * @param language blank if it is said in several
	 */
	public record Match(int from, int to, String language) {
	}

	/** Reads a file of {@code guichet/bot/phrases}. */
	public static Phrases named(String name) {
		return parse(Texts.resource("phrases/" + name + ".txt"));
	}

	static Phrases parse(String source) {
		Map<String, Phrasebook> byLanguage = new HashMap<>();
		Map<String, String> names = new HashMap<>();
		String language = "";
		for (String line : source.lines().map(String::strip).toList()) {
			if (line.startsWith("[")) {
				language = line.substring(1, line.length() - 1);
			}
			else if (line.startsWith("@") && line.contains(" = ")) {
				names.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf('=') + 1).strip());
			}
			else if (!line.isEmpty() && !line.startsWith("#")) {
				byLanguage.computeIfAbsent(language, (l) -> new Phrasebook()).add(phrase(line, names));
			}
		}
		return new Phrases(byLanguage);
	}

	private static Phrase phrase(String line, Map<String, String> names) {
		return new Phrase(Arrays.stream(line.split("\\s+")).map((part) -> slot(part, names)).toList());
	}

	private static Slot slot(String part, Map<String, String> names) {
		return switch (part) {
			case "^" -> Slot.mark(Slot.Kind.START);
			case "$" -> Slot.mark(Slot.Kind.END);
			case "/" -> Slot.mark(Slot.Kind.PAUSE);
			case ".." -> Slot.mark(Slot.Kind.GAP);
			default -> word(part, names);
		};
	}

	private static Slot word(String part, Map<String, String> names) {
		boolean optional = part.endsWith("?");
		String words = optional ? part.substring(0, part.length() - 1) : part;
		List<String> plain = Arrays.stream(words.split("\\|"))
			.flatMap((word) -> Arrays.stream(meant(word, names).split("\\|")))
			.map(Phrases::plain)
			.toList();
		return Slot.words(plain, optional);
	}

	private static String meant(String word, Map<String, String> names) {
		String meant = word.startsWith("@") ? names.getOrDefault(word, "") : word;
		if (meant.isEmpty()) {
			throw new IllegalArgumentException("No words are named " + word);
		}
		return meant;
	}

	private static String plain(String word) {
		return word.endsWith("*") ? Utterance.plain(word.substring(0, word.length() - 1)) + "*" : Utterance.plain(word);
	}

	/** Every place where one of the phrases was said, from left to right. */
	public List<Match> in(Utterance utterance) {
		List<Match> matches = new ArrayList<>();
		for (int start = 0; start < utterance.size(); start++) {
			at(utterance, start).ifPresent(matches::add);
		}
		return matches;
	}

	public boolean anyIn(Utterance utterance) {
		return !in(utterance).isEmpty();
	}

	/** The longest of the phrases that begins at that word. */
	public Optional<Match> at(Utterance utterance, int start) {
		@Nullable Match longest = null;
		for (var entry : this.byLanguage.entrySet()) {
			longest = longer(longest, new Match(start, entry.getValue().end(utterance, start), entry.getKey()));
		}
		return Optional.ofNullable(longest);
	}

	private static @Nullable Match longer(@Nullable Match longest, Match match) {
		if (match.to() <= match.from() || longest != null && match.to() < longest.to()) {
			return longest;
		}
		boolean same = longest != null && match.to() == longest.to() && !longest.language().equals(match.language());
		return same ? new Match(match.from(), match.to(), "") : match;
	}

	/** The longest of the phrases that ends with the utterance. */
	public Optional<Match> atEnd(Utterance utterance) {
		return in(utterance).stream().filter((match) -> match.to() == utterance.size()).findFirst();
	}

}
