package guichet.bot.listening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import guichet.bot.words.Phrases;
import guichet.bot.words.Utterance;

/** Cuts a message that asks several things into its questions. */
public class Questions {

	private static final Pattern ASKED = Pattern.compile("(?<=[?\u061F])\\s*");

	private static final Pattern LINES = Pattern.compile("\\R+");

	private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?\u061F])\\s+|\\R+");

	private final Phrases further = Phrases.named("further");

	private final Phrases asking = Phrases.named("asking");

	private final Phrases and = Phrases.named("and");

	private final Phrases price = Phrases.named("price");

	/**
	 * The parts of a message, each with at most one question; one if it asks once,
	 * however often it repeats that.
	 */
	public List<String> parts(String message) {
		List<String> parts = new ArrayList<>();
		for (String line : LINES.split(message.strip())) {
			for (String asked : asked(line.strip())) {
				parts.addAll(joined(asked));
			}
		}
		Set<List<String>> said = new HashSet<>();
		return parts.stream().filter((part) -> isNew(Utterance.of(part), said)).toList();
	}

	private static boolean isNew(Utterance part, Set<List<String>> said) {
		return !part.isEmpty() && said.add(part.plainWords());
	}

	/** The sentences of a message that ask nothing. */
	public List<String> statements(String message) {
		return SENTENCES.splitAsStream(message.strip()).filter((said) -> !asks(said)).toList();
	}

	/** Whether a part asks something, rather than tell what the question is about. */
	public boolean asks(String part) {
		Utterance said = Utterance.of(part);
		return part.contains("?") || part.contains("\u061F") || this.asking.anyIn(said) || this.price.anyIn(said);
	}

	/** Cut behind each question mark; what follows the last one belongs to it. */
	private static List<String> asked(String line) {
		List<String> parts = new ArrayList<>();
		for (String part : ASKED.split(line)) {
			boolean whole = part.endsWith("?") || part.endsWith("\u061F");
			if (whole && part.length() > 1 || parts.isEmpty()) {
				parts.add(part.strip());
			}
			else {
				parts.addLast(parts.removeLast() + " " + part.strip());
			}
		}
		return parts;
	}

	/** The two halves of a message that joins two things by an "and"; else it alone. */
	public List<String> halves(String message) {
		Utterance said = Utterance.of(message);
		List<Phrases.Match> ands = this.and.in(said).stream().filter((match) -> match.from() > 0).toList();
		return (ands.size() == 1 && ands.getFirst().to() < said.size())
				? List.of(said.until(ands.getFirst().from()), said.from(ands.getFirst().to())) : List.of(message);
	}

	/** Cut where an "and how …" begins a question of its own. */
	private List<String> joined(String part) {
		Utterance said = Utterance.of(part);
		return this.further.in(said)
			.stream()
			.filter((match) -> match.from() > 1)
			.findFirst()
			.map((match) -> List.of(said.until(match.from()), said.from(match.from())))
			.orElse(List.of(part));
	}

}
