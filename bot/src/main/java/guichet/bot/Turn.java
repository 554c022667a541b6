package guichet.bot;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the assistant is to reply to.
 *
 * @param visitor who asks, the same in each of his conversations; blank if nobody knows
 * @param question what the customer has said since the last reply, a line each
 * @param locale the customer's language as the widget knows it (BCP 47)
 * @param before the conversation until then, oldest first; possibly only its end
 */
public record Turn(String visitor, String question, @Nullable String locale, List<Line> before) {

	public Turn {
		before = List.copyOf(before);
	}

	public Turn(String question, @Nullable String locale, List<Line> before) {
		this("", question, locale, before);
	}

	/** The same turn with the question in other words. */
	public Turn asking(String other) {
		return new Turn(this.visitor, other, this.locale, this.before);
	}

	/**
	 * A line of the conversation.
	 *
	 * @param seq its position in the conversation, from 1
	 * @param about the titles of the articles that it cites, or the questions it offers
	 */
	public record Line(int seq, Speaker speaker, String text, List<String> about) {

		public Line {
			about = List.copyOf(about);
		}

		public Line(int seq, Speaker speaker, String text) {
			this(seq, speaker, text, List.of());
		}

	}

	/** Who said a line; an assistant's answer is told apart from its asking back. */
	public enum Speaker {

		CUSTOMER, ANSWER, CLARIFICATION, AGENT

	}

}
