package guichet.helpdesk.turn;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import guichet.bot.Choice;
import guichet.bot.Citation;
import guichet.bot.Reply;
import guichet.bot.Sentence;
import guichet.bot.Turn;
import guichet.helpdesk.conversation.Author;
import guichet.helpdesk.conversation.Content;
import guichet.helpdesk.conversation.Conversation;
import guichet.helpdesk.conversation.Entry;
import guichet.helpdesk.conversation.Owed;
import guichet.helpdesk.ticket.Brief;
import guichet.helpdesk.ticket.Reason;

/** Says in the assistant's words what the conversation holds, and the other way round. */
final class Turns {

	private Turns() {
	}

	static Turn turn(Owed owed) {
		String question = owed.entries()
			.stream()
			.filter((entry) -> entry.seq() > owed.answered() && entry.author() instanceof Author.Customer)
			.flatMap((entry) -> line(entry).stream())
			.map(Turn.Line::text)
			.collect(Collectors.joining("\n"));
		List<Turn.Line> before = owed.entries()
			.stream()
			.filter((entry) -> entry.seq() <= owed.answered() || !(entry.author() instanceof Author.Customer))
			.filter((entry) -> entry.exchange() == owed.conversation().exchange())
			.flatMap((entry) -> line(entry).stream())
			.toList();
		Conversation conversation = owed.conversation();
		return new Turn(conversation.customer().toString(), question, conversation.locale(), before);
	}

	private static Optional<Turn.Line> line(Entry entry) {
		if (!(entry.content() instanceof Content.Message message)) {
			return Optional.empty();
		}
		return switch (entry.author()) {
			case Author.Customer customer -> line(entry, Turn.Speaker.CUSTOMER, message);
			case Author.Assistant assistant ->
				line(entry, message.sentences().isEmpty() ? Turn.Speaker.CLARIFICATION : Turn.Speaker.ANSWER, message);
			case Author.Agent agent -> line(entry, Turn.Speaker.AGENT, message);
			case Author.System system -> Optional.empty();
		};
	}

	private static Optional<Turn.Line> line(Entry entry, Turn.Speaker speaker, Content.Message message) {
		Stream<String> cited = message.sentences()
			.stream()
			.flatMap((sentence) -> sentence.citations().stream())
			.map(Content.Citation::title);
		List<String> about = Stream.concat(cited, message.choices().stream()).distinct().toList();
		return Optional.of(new Turn.Line(entry.seq(), speaker, message.text(), about));
	}

	static Content.Message message(Reply.Answer answer) {
		String text = answer.sentences().stream().map(Sentence::text).collect(Collectors.joining(" "));
		List<Content.Sentence> sentences = answer.sentences()
			.stream()
			.map((sentence) -> new Content.Sentence(sentence.text(), citations(sentence.citations())))
			.toList();
		return new Content.Message(text, sentences, List.of());
	}

	static Content.Message message(Reply.Clarification ask) {
		return new Content.Message(ask.question(), List.of(), ask.choices().stream().map(Choice::text).toList());
	}

	static Brief brief(guichet.bot.Brief brief) {
		return new Brief(brief.openQuestion(), citations(brief.nearest()));
	}

	private static List<Content.Citation> citations(List<Citation> citations) {
		return citations.stream()
			.map((cited) -> new Content.Citation(cited.article(), cited.version(), cited.title(), cited.from(),
					cited.to(), cited.url(), cited.updated()))
			.toList();
	}

	static Reason reason(guichet.bot.Reason reason) {
		return switch (reason) {
			case ASKED_FOR_A_PERSON -> Reason.ASKED_FOR_A_PERSON;
			case COMPLAINT -> Reason.COMPLAINT;
			case NO_ANSWER_TWICE -> Reason.NO_ANSWER_TWICE;
			case STILL_UNHAPPY -> Reason.STILL_UNHAPPY;
			case PROTECTED_TOPIC -> Reason.PROTECTED_TOPIC;
			case MODEL_FAILED -> Reason.MODEL_FAILED;
			case LOOP -> Reason.LOOP;
		};
	}

}
