package guichet.bot;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the assistant makes of a turn. The caller carries it out; the assistant itself
 * changes nothing.
 */
public sealed interface Reply {

	/**
	 * An answer that its citations bear out; never without one.
	 *
	 * @param model which model wrote it, for the record
	 * @param open what the customer asked besides that it does not answer; said after it,
	 * for it has nothing to cite
	 */
	record Answer(List<Sentence> sentences, String model, @Nullable Clarification open) implements Reply {

		public Answer {
			sentences = List.copyOf(sentences);
			if (sentences.isEmpty()) {
				throw new IllegalArgumentException("An answer has at least one sentence");
			}
		}

		public Answer(List<Sentence> sentences, String model) {
			this(sentences, model, null);
		}

	}

	/** A question back: two articles fit equally well, or none is proved to. */
	record Clarification(String question, List<Choice> choices) implements Reply {

		public Clarification {
			choices = List.copyOf(choices);
		}

	}

	/**
	 * A person must go on from here; the brief spares the customer from saying it again.
	 */
	record Handover(Reason reason, Brief brief) implements Reply {
	}

}
