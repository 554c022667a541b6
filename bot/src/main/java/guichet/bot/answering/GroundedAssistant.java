package guichet.bot.answering;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import guichet.bot.Assistant;
import guichet.bot.Choice;
import guichet.bot.Reason;
import guichet.bot.Reply;
import guichet.bot.Turn;
import guichet.bot.finding.Found;
import guichet.bot.finding.Search;
import guichet.bot.handover.HandoverRules;
import guichet.bot.listening.CardNumbers;
import guichet.bot.listening.Choosing;
import guichet.bot.listening.Dialogue;
import guichet.bot.listening.Memory;
import guichet.bot.listening.SmallTalk;
import guichet.bot.words.Text;
import guichet.bot.writing.AnswerWriter;
import guichet.knowledge.KnowledgeBase;
import org.jspecify.annotations.Nullable;

/** Answers what an article proves; asks back or hands over otherwise. */
class GroundedAssistant implements Assistant {

	private final HandoverRules rules = new HandoverRules();

	private final SmallTalk smallTalk = new SmallTalk();

	private final Memory memory = new Memory(this.rules, this.smallTalk);

	private final Choosing choosing = new Choosing();

	private final Asking asking = new Asking();

	private final Search search;

	private final Briefing briefing;

	private final Inquiry inquiry;

	private final Rewording rewording;

	private final Answering answering;

	GroundedAssistant(KnowledgeBase knowledge, AnswerWriter writer) {
		this.search = new Search(knowledge);
		this.briefing = new Briefing(this.search);
		this.inquiry = new Inquiry(this.search, this.smallTalk, this.rules);
		this.rewording = new Rewording(writer, this.inquiry, this.rules);
		this.answering = new Answering(writer, this.asking);
	}

	@Override
	public Reply reply(Turn turn, Consumer<String> draft) {
		String said = CardNumbers.mask(turn.question());
		Turn heard = turn.asking(said);
		Optional<Reason> person = this.rules.atOnce(heard);
		if (person.isPresent()) {
			return handover(person.get(), heard);
		}
		if (!said.equals(turn.question())) {
			return this.asking.say(Text.CARD, this.search.plain(said, turn.locale()).language(), List.of());
		}
		Dialogue before = this.search.spoken(this.memory.before(heard));
		Optional<Choosing.Chosen> chosen = this.choosing.of(said, before.offered());
		if (chosen.isPresent()) {
			return chosen(chosen.get(), before, heard, draft);
		}
		if (this.choosing.isPlace(said)) {
			return withoutAnswer(before.locale(), heard);
		}
		Optional<SmallTalk.Heard> small = this.smallTalk.only(said);
		if (small.isPresent()) {
			String language = small.get().language();
			return this.asking.say(small.get().text(), (language != null) ? language : turn.locale(), List.of());
		}
		return answer(this.rewording.of(this.inquiry.into(said, before), heard, before), heard, draft);
	}

	private Reply chosen(Choosing.Chosen chosen, Dialogue before, Turn turn, Consumer<String> draft) {
		String language = this.search.plain(turn.question(), before.locale()).language();
		return switch (chosen) {
			case Choosing.Chosen.Meant(List<String> questions) ->
				answer(questions.stream().map((question) -> this.search.find(question, before.in(language))).toList(),
						turn, draft);
			case Choosing.Chosen.Open(List<String> questions) ->
				this.asking.say(Text.WHICH, language, questions.stream().map(Choice::new).toList());
			case Choosing.Chosen.None() -> withoutAnswer(language, turn);
			case Choosing.Chosen.Why() ->
				this.asking.say(Text.WHY, language, before.offered().stream().map(Choice::new).toList());
		};
	}

	private Reply answer(List<Found> found, Turn turn, Consumer<String> draft) {
		Optional<Found> certain = found.stream().filter(Found::isCertain).findFirst();
		if (this.rules.unhappy(turn) && certain.filter((one) -> !isSaid(one, turn)).isEmpty()) {
			return this.asking.say(Text.REPHRASE, found.getFirst().findings().language(), List.of());
		}
		if (certain.isEmpty()) {
			return unproved(found.getFirst(), turn);
		}
		return this.answering.answer(found, turn, draft).orElseGet(() -> handover(Reason.MODEL_FAILED, turn));
	}

	/** Whether the answer given last has said already what this article says. */
	private static boolean isSaid(Found found, Turn turn) {
		String last = turn.before()
			.stream()
			.filter((line) -> line.speaker() == Turn.Speaker.ANSWER)
			.reduce((first, second) -> second)
			.map(Turn.Line::text)
			.orElse("");
		return found.answering() != null && found.answering()
			.passages()
			.stream()
			.anyMatch((passage) -> !passage.text().isBlank() && last.contains(passage.text().strip()));
	}

	private Reply unproved(Found found, Turn turn) {
		Optional<Reason> person = this.rules.unlessCertain(turn);
		if (person.isPresent()) {
			return handover(person.get(), turn);
		}
		String language = found.findings().language();
		return switch (found.verdict()) {
			case BETWEEN -> this.asking.say(Text.WHICH, language, found.between());
			case CERTAIN,
					UNSURE ->
				this.rules.unsure(turn)
					.map((reason) -> handover(reason, turn))
					.orElseGet(() -> this.asking.say(Text.UNSURE, language, found.nearest()));
			case NONE -> withoutAnswer(language, turn);
		};
	}

	private Reply withoutAnswer(@Nullable String language, Turn turn) {
		return this.rules.withoutAnswer(turn)
			.map((reason) -> handover(reason, turn))
			.orElseGet(() -> this.asking.say(Text.NONE, language, List.of()));
	}

	private Reply handover(Reason reason, Turn turn) {
		return new Reply.Handover(reason, this.briefing.brief(reason, turn, this.memory.before(turn).question()));
	}

}
