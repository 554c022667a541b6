package guichet.bot.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import guichet.bot.Assistant;
import guichet.bot.Choice;
import guichet.bot.Reason;
import guichet.bot.Reply;
import guichet.bot.Sentence;
import guichet.bot.Turn;
import guichet.bot.handover.HandoverRules;
import guichet.bot.words.Text;
import guichet.bot.words.Texts;
import guichet.bot.writing.AnswerWriter;
import guichet.bot.writing.Writing;
import guichet.knowledge.KnowledgeBase;
import org.jspecify.annotations.Nullable;

/** Answers what an article proves; asks back or hands over otherwise. */
class GroundedAssistant implements Assistant {

	private final HandoverRules rules = new HandoverRules();

	private final SmallTalk smallTalk = new SmallTalk();

	private final Texts texts = new Texts();

	private final Search search;

	private final Briefing briefing;

	private final AnswerWriter writer;

	GroundedAssistant(KnowledgeBase knowledge, AnswerWriter writer) {
		this.search = new Search(knowledge);
		this.briefing = new Briefing(this.search);
		this.writer = writer;
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
			return say(Text.CARD, this.search.plain(said, turn.locale()).language(), List.of());
		}
		Optional<SmallTalk.Heard> small = this.smallTalk.only(said);
		if (small.isPresent()) {
			String language = small.get().language();
			return say(small.get().text(), (language != null) ? language : turn.locale(), List.of());
		}
		List<Found> found = found(heard);
		List<Found> certain = found.stream().filter((one) -> one.answering() != null).toList();
		if (this.rules.unhappy(heard) && (certain.isEmpty() || isSaid(certain.getFirst(), heard))) {
			return say(Text.REPHRASE, found.getFirst().findings().language(), List.of());
		}
		return certain.isEmpty() ? unproved(found.getFirst(), heard) : answer(certain, heard, draft);
	}

	private List<Found> found(Turn turn) {
		String question = this.smallTalk.question(turn.question());
		List<Found> found = each(Questions.asked(question), turn);
		boolean certain = found.stream().anyMatch((one) -> one.answering() != null);
		List<String> lines = Questions.lines(question);
		if (certain || lines.size() < 2) {
			return found;
		}
		List<Found> byLine = each(lines, turn);
		return byLine.stream().anyMatch((one) -> one.answering() != null) ? byLine : found;
	}

	private List<Found> each(List<String> questions, Turn turn) {
		List<Found> found = new ArrayList<>();
		boolean asked = !turn.before().isEmpty() && turn.before().getLast().speaker() == Turn.Speaker.CLARIFICATION;
		String before = before(turn);
		for (String part : questions) {
			String question = this.smallTalk.question(part);
			if (!question.isBlank()) {
				found.add(this.search.find(question, before, asked, turn.locale()));
				before = found.getLast().question();
			}
		}
		return found.isEmpty() ? List.of(this.search.find(turn.question(), before, asked, turn.locale())) : found;
	}

	/** The last question of the customer before this turn, completed; blank if none. */
	private String before(Turn turn) {
		String before = "";
		for (Turn.Line line : turn.before()) {
			boolean asks = line.speaker() == Turn.Speaker.CUSTOMER && this.smallTalk.only(line.text()).isEmpty()
					&& this.rules.asks(line.text());
			if (asks) {
				String question = this.smallTalk.question(CardNumbers.mask(line.text()));
				before = this.search.completed(question, before);
			}
		}
		return before;
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

	private Reply answer(List<Found> certain, Turn turn, Consumer<String> draft) {
		List<Reply.Answer> answers = new ArrayList<>();
		List<String> articles = new ArrayList<>();
		Writing writing = this.writer.begin(turn.visitor());
		for (Found found : certain) {
			var finding = found.answering();
			if (finding != null && !articles.contains(finding.article().id().value())) {
				articles.add(finding.article().id().value());
				writing.write(found.question(), finding, answers.isEmpty() ? draft : after(draft))
					.ifPresent(answers::add);
			}
		}
		if (answers.isEmpty()) {
			return handover(Reason.MODEL_FAILED, turn);
		}
		List<Sentence> sentences = answers.stream().flatMap((answer) -> answer.sentences().stream()).toList();
		return new Reply.Answer(sentences,
				answers.stream().map(Reply.Answer::model).distinct().collect(Collectors.joining(", ")));
	}

	/** The draft of a further answer, apart from the one before. */
	private static Consumer<String> after(Consumer<String> draft) {
		return (piece) -> draft.accept(piece.startsWith(" ") ? piece : "\n" + piece);
	}

	private Reply unproved(Found found, Turn turn) {
		Optional<Reason> person = this.rules.unlessCertain(turn);
		if (person.isPresent()) {
			return handover(person.get(), turn);
		}
		String language = found.findings().language();
		return switch (found.verdict()) {
			case BETWEEN -> say(Text.WHICH, language, found.between());
			case CERTAIN,
					UNSURE ->
				this.rules.unsure(turn)
					.map((reason) -> handover(reason, turn))
					.orElseGet(() -> say(Text.UNSURE, language, found.nearest()));
			case NONE -> this.rules.withoutAnswer(turn)
				.map((reason) -> handover(reason, turn))
				.orElseGet(() -> say(Text.NONE, language, List.of()));
		};
	}

	private Reply handover(Reason reason, Turn turn) {
		return new Reply.Handover(reason, this.briefing.brief(reason, turn, before(turn)));
	}

	private Reply say(Text text, @Nullable String language, List<Choice> choices) {
		return new Reply.Clarification(this.texts.say(text, language), choices);
	}

}
