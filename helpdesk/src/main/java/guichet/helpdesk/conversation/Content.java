package guichet.helpdesk.conversation;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What an entry of the log holds. */
public sealed interface Content {

	/**
	 * Something said.
	 *
	 * @param sentences the assistant's sentences with their proof; empty for anybody else
	 * @param choices questions that the customer may tap
	 */
	record Message(String text, List<Sentence> sentences, List<String> choices) implements Content {

		public Message {
			sentences = List.copyOf(sentences);
			choices = List.copyOf(choices);
		}

		public static Message of(String text) {
			return new Message(text, List.of(), List.of());
		}

	}

	/**
	 * The conversation went over to somebody.
	 *
	 * @param ticket the ticket's public code
	 * @param agent the name of the agent who has it now
	 */
	record StateChange(State state, @Nullable String ticket, @Nullable String agent) implements Content {
	}

	/** A sentence and the passages that bear it out. */
	record Sentence(String text, List<Citation> citations) {

		public Sentence {
			citations = List.copyOf(citations);
		}

	}

	/**
	 * A passage: UTF-16 span {@code [from, to)} of that version of the article's answer.
	 */
	record Citation(String article, int version, String title, int from, int to, @Nullable String url,
			Instant updated) {
	}

}
