package guichet.bot.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import guichet.bot.words.Phrases;
import guichet.bot.words.Utterance;

/**
 * The ways to read a message that may go on from the question before, such as "and for
 * 3500?" or "how much is it?", without a model.
 */
public class FollowUps {

	private static final int LONGEST = 6;

	/** A message with a pronoun may be this long and still say nothing by itself. */
	private static final int LEANING = 9;

	private final Phrases leadIns = Phrases.named("followup");

	private final Phrases pronouns = Phrases.named("pronoun");

	private final Phrases price = Phrases.named("price");

	private final Names names = new Names();

	/**
	 * A way to read a message.
	 *
	 * @param question the question it stands for
	 * @param added what the article must speak of too, for the reading to be believed;
	 * blank if the question stands by itself
	 * @param leaning whether it leans on what was answered before, which the article must
	 * name
	 */
	public record Reading(String question, String added, boolean leaning) {
	}

	/**
	 * The ways to read a message, the likeliest first; the message as it is comes last.
	 */
	public List<Reading> readings(String message, Dialogue before) {
		List<Reading> readings = new ArrayList<>();
		Optional<String> added = before.question().isBlank() ? Optional.empty() : added(message, before.asked());
		added.ifPresent((more) -> {
			Substitution.of(before.question(), more).ifPresent((question) -> readings.add(plain(question)));
			readings.add(new Reading(before.question() + " " + more, more, false));
		});
		if (leans(message)) {
			readings.addAll(leaning(added.orElse(message), before));
		}
		readings.add(plain(message));
		return readings;
	}

	private static Reading plain(String question) {
		return new Reading(question, "", false);
	}

	private boolean leans(String message) {
		Utterance said = Utterance.of(message);
		return said.size() <= LEANING && this.pronouns.anyIn(said) && this.names.of(message).isEmpty();
	}

	private List<Reading> leaning(String message, Dialogue before) {
		String own = own(message);
		List<Reading> readings = new ArrayList<>();
		for (String title : before.about()) {
			Set<String> names = this.names.of(title);
			if (!names.isEmpty()) {
				readings.add(new Reading(bare(message) + " " + String.join(" ", names), own, true));
			}
			readings.add(new Reading(bare(message) + " " + title, own, true));
		}
		return readings;
	}

	/** What a message says beside the pronoun and the wish for a price. */
	private String own(String message) {
		Utterance said = Utterance.of(message);
		List<Phrases.Match> known = Stream.of(this.pronouns, this.price)
			.flatMap((phrases) -> phrases.in(said).stream())
			.toList();
		return IntStream.range(0, said.size())
			.filter((at) -> known.stream().noneMatch((match) -> match.from() <= at && at < match.to()))
			.mapToObj((at) -> said.words().get(at).plain())
			.collect(Collectors.joining(" "));
	}

	/** The question that a message stands for, as the next one may go on from it. */
	String completed(String message, String before) {
		return added(message, false).filter((added) -> !before.isBlank())
			.map((added) -> Substitution.of(before, added).orElse(before + " " + added))
			.orElse(message);
	}

	/** What a message adds to the question before, if it is not a question of its own. */
	public Optional<String> added(String message, boolean asked) {
		Utterance said = Utterance.of(message);
		int from = 0;
		Optional<Phrases.Match> lead = this.leadIns.at(said, 0);
		boolean led = lead.isPresent();
		while (lead.isPresent() && lead.get().to() < said.size()) {
			from = lead.get().to();
			said = Utterance.of(said.from(from));
			lead = said.words().getFirst().opens() ? this.leadIns.at(said, 0) : Optional.empty();
		}
		String rest = bare(said.text());
		boolean few = said.size() <= LONGEST && !(led && lead.isPresent() && lead.get().to() == said.size());
		boolean reference = said.size() <= 3 && Substitution.REFERENCE.matcher(rest).find();
		return (few && (led || reference || asked && said.size() <= 4)) ? Optional.of(rest) : Optional.empty();
	}

	private static String bare(String text) {
		return text.replaceAll("[\\s?!.\u061F]+$", "");
	}

}
