package guichet.bot.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import guichet.bot.Reply;
import guichet.bot.Sentence;
import guichet.bot.Turn;
import guichet.bot.finding.Found;
import guichet.bot.writing.AnswerWriter;
import guichet.bot.writing.Writing;
import guichet.knowledge.Finding;

/** Has the answer to each certain question written, and says which are left open. */
class Answering {

	private final AnswerWriter writer;

	private final Asking asking;

	Answering(AnswerWriter writer, Asking asking) {
		this.writer = writer;
		this.asking = asking;
	}

	/** The answer to what is certain; empty only if no article has words to quote. */
	Optional<Reply> answer(List<Found> found, Turn turn, Consumer<String> draft) {
		List<Reply.Answer> answers = new ArrayList<>();
		List<String> articles = new ArrayList<>();
		Writing writing = this.writer.begin(turn.visitor());
		for (Found each : found) {
			Finding finding = each.answering();
			if (finding != null && !articles.contains(finding.article().id().value())) {
				articles.add(finding.article().id().value());
				writing.write(each.question(), finding, answers.isEmpty() ? draft : after(draft))
					.ifPresent(answers::add);
			}
		}
		return answers.isEmpty() ? Optional.empty() : Optional.of(together(answers, found));
	}

	private Reply together(List<Reply.Answer> answers, List<Found> found) {
		List<Sentence> sentences = answers.stream().flatMap((answer) -> answer.sentences().stream()).toList();
		String models = answers.stream().map(Reply.Answer::model).distinct().collect(Collectors.joining(", "));
		return new Reply.Answer(sentences, models, this.asking.beside(found).orElse(null));
	}

	/** The draft of a further answer, apart from the one before. */
	private static Consumer<String> after(Consumer<String> draft) {
		return (piece) -> draft.accept(piece.startsWith(" ") ? piece : "\n" + piece);
	}

}
