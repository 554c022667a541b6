package guichet.bot.listening;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Puts a new reference in the place of its like: "WIN 2000" and "3500" give "WIN 3500".
 */
final class Substitution {

	static final Pattern REFERENCE = Pattern
		.compile("[*#]?[\\p{L}]*\\d[\\p{L}\\d]*(?:[/x*][\\d]+)*(?:\\s?(?:cm|go|gb|da|mo))?[#+]?");

	/** A word before a figure that names no offer, only leads to it. */
	private static final Pattern LEADING = Pattern.compile(
			"(?i)pour|de|du|des|le|la|les|l|un|une|offre|forfait|pack|pass|the|for|of|with|a|en|et|and|\u0648|من|في");

	private Substitution() {
	}

	/** The question with what is new in the place of the only one like it. */
	static Optional<String> of(String before, String added) {
		List<MatchResult> fresh = REFERENCE.matcher(added).results().toList();
		if (fresh.size() != 1 || fresh.getFirst().end() != added.length()) {
			return Optional.empty();
		}
		String name = added.substring(0, fresh.getFirst().start()).strip();
		List<MatchResult> like = REFERENCE.matcher(before)
			.results()
			.filter((old) -> !name.isEmpty() || shape(old.group()).equals(shape(fresh.getFirst().group())))
			.toList();
		if (like.size() != 1) {
			return Optional.empty();
		}
		int from = name.isEmpty() ? like.getFirst().start() : nameStart(before, like.getFirst().start());
		return Optional.of(before.substring(0, from) + added + before.substring(like.getFirst().end()));
	}

	/**
	 * Where the name before a figure begins, so that the offer is replaced as a whole.
	 */
	private static int nameStart(String text, int figure) {
		String lead = text.substring(0, figure).stripTrailing();
		int word = lead.lastIndexOf(' ') + 1;
		String name = lead.substring(Math.max(word, lead.lastIndexOf('\'') + 1));
		return (name.isEmpty() || LEADING.matcher(name).matches()) ? figure : text.lastIndexOf(name, figure);
	}

	private static String shape(String reference) {
		return reference.replaceAll("\\d+", "9").replaceAll("\\p{L}+", "a");
	}

}
