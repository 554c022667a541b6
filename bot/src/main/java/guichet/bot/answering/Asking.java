package guichet.bot.answering;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import guichet.bot.Choice;
import guichet.bot.Reply;
import guichet.bot.finding.Found;
import guichet.bot.words.Text;
import guichet.bot.words.Texts;
import guichet.knowledge.Finding;
import org.jspecify.annotations.Nullable;

/** Asks back: which question is meant, and what is left open beside an answer. */
class Asking {

	private static final int CHOICES = 4;

	/** No more of a question is said back than this. */
	private static final int LONGEST = 120;

	private final Texts texts = new Texts();

	Reply.Clarification say(Text text, @Nullable String language, List<Choice> choices) {
		return new Reply.Clarification(this.texts.say(text, language), choices);
	}

	/**
	 * What is left to say beside the answer; empty if all is answered as it was asked.
	 */
	Optional<Reply.Clarification> beside(List<Found> found) {
		List<Found> open = found.stream().filter((each) -> !each.isCertain()).toList();
		return open.isEmpty() ? foreign(found) : Optional.of(open(open));
	}

	private Reply.Clarification open(List<Found> open) {
		Found hopeful = open.stream().min(Comparator.comparing(Found::verdict)).orElseThrow();
		Text text = switch (hopeful.verdict()) {
			case BETWEEN -> Text.OPEN_WHICH;
			case CERTAIN, UNSURE -> Text.OPEN_UNSURE;
			case NONE -> Text.OPEN_NONE;
		};
		String parts = open.stream()
			.map((each) -> "« " + shortened(each.part()) + " »")
			.collect(Collectors.joining(", "));
		List<Choice> choices = open.stream()
			.flatMap((each) -> each.offered().stream())
			.distinct()
			.limit(CHOICES)
			.toList();
		String language = hopeful.findings().language();
		return new Reply.Clarification(this.texts.say(text, language, parts), choices);
	}

	/** Says so if the article is in another language than the question. */
	private Optional<Reply.Clarification> foreign(List<Found> found) {
		return found.stream()
			.filter(Asking::isForeign)
			.findFirst()
			.map((each) -> say(Text.OTHER_LANGUAGE, each.findings().language(), List.of()));
	}

	private static boolean isForeign(Found found) {
		Finding answering = found.answering();
		return answering != null && !answering.article().language().startsWith(found.findings().language());
	}

	private static String shortened(String part) {
		String said = part.strip();
		return (said.length() <= LONGEST) ? said : said.substring(0, LONGEST).strip() + "…";
	}

}
