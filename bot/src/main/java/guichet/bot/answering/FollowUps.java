package guichet.bot.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import guichet.bot.words.Phrases;
import guichet.bot.words.Utterance;

/**
 * Completes a question that goes on from the one before, such as "and for 3500?", without
 * a model: what is new takes the place of its like, or is put behind.
 */
class FollowUps {

	private static final int LONGEST = 6;

	private static final Pattern REFERENCE = Pattern
		.compile("[*#]?[\\p{L}]*\\d[\\p{L}\\d]*(?:[/x*][\\d]+)*(?:\\s?(?:cm|go|gb|da|mo))?[#+]?");

	/** A word before a figure that names no offer, only leads to it. */
	private static final Pattern LEADING = Pattern.compile(
			"(?i)pour|de|du|des|le|la|les|l|un|une|offre|forfait|pack|pass|the|for|of|with|a|en|et|and|\u0648|من|في");

	private final Phrases leadIns = Phrases.named("followup");

	/**
	 * A way to read a message.
	 *
	 * @param question the question it stands for
	 * @param added what the article must speak of too, for the reading to be believed;
	 * blank if the question stands by itself
	 */
	record Reading(String question, String added) {
	}

	/**
	 * The ways to read a message after a question, the likeliest first; the message as it
	 * is always among them.
	 * @param asked whether the assistant has just asked back
	 */
	List<Reading> readings(String message, String before, boolean asked) {
		List<Reading> readings = new ArrayList<>();
		Optional<String> added = added(message, asked);
		if (!before.isBlank() && added.isPresent()) {
			substituted(before, added.get()).ifPresent((question) -> readings.add(new Reading(question, "")));
			readings.add(new Reading(before + " " + added.get(), added.get()));
		}
		readings.add(new Reading(message, ""));
		return readings;
	}

	/** The question that a message stands for, as the next one may go on from it. */
	String completed(String message, String before) {
		return added(message, false).filter((added) -> !before.isBlank())
			.map((added) -> substituted(before, added).orElse(before + " " + added))
			.orElse(message);
	}

	private Optional<String> added(String message, boolean asked) {
		Utterance said = Utterance.of(message);
		int from = this.leadIns.at(said, 0).map(Phrases.Match::to).orElse(0);
		String rest = bare(said.from(from));
		boolean few = said.size() - from <= LONGEST && from < said.size();
		boolean reference = said.size() <= 3 && REFERENCE.matcher(rest).find();
		return (few && (from > 0 || reference || asked && said.size() <= 4)) ? Optional.of(rest) : Optional.empty();
	}

	private static String bare(String text) {
		return text.replaceAll("[\\s?!.\u061F]+$", "");
	}

	/**
	 * The question before, with the new reference in the place of the only one like it.
	 */
	private static Optional<String> substituted(String before, String added) {
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
