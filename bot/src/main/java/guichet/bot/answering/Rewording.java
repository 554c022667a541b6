package guichet.bot.answering;

import java.util.List;
import java.util.stream.Stream;

import guichet.bot.Turn;
import guichet.bot.finding.Found;
import guichet.bot.handover.HandoverRules;
import guichet.bot.listening.Dialogue;
import guichet.bot.words.Utterance;
import guichet.bot.writing.AnswerWriter;
import guichet.bot.writing.FollowUp;

/**
 * Has the model, if there is one, complete a short follow-up that nothing answers as it
 * stands. Only what then is certain counts: the base decides, not the model.
 */
class Rewording {

	private static final int LONGEST = 12;

	private final AnswerWriter writer;

	private final Inquiry inquiry;

	private final HandoverRules rules;

	Rewording(AnswerWriter writer, Inquiry inquiry, HandoverRules rules) {
		this.writer = writer;
		this.inquiry = inquiry;
		this.rules = rules;
	}

	/** What was found, or what is found for certain in the model's words. */
	List<Found> of(List<Found> found, Turn turn, Dialogue before) {
		String said = turn.question();
		boolean goesOn = found.stream().noneMatch(Found::isCertain) && !before.question().isBlank()
				&& Utterance.of(said).size() <= LONGEST && this.rules.unlessCertain(turn).isEmpty();
		if (!goesOn) {
			return found;
		}
		String language = found.getFirst().findings().language();
		List<String> titles = Stream.concat(before.about().stream(), before.offered().stream()).toList();
		FollowUp followUp = new FollowUp(said, List.of(before.question()), titles, language);
		return this.writer.begin(turn.visitor())
			.rewrite(followUp)
			.map((question) -> this.inquiry.into(question,
					new Dialogue("", List.of(), List.of(), false, before.locale())))
			.filter((others) -> others.stream().allMatch(Found::isCertain))
			.orElse(found);
	}

}
