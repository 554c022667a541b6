package guichet.bot.grounding;

import java.util.List;

import guichet.bot.Sentence;
import guichet.bot.grounding.proof.Flaw;

/** What the check makes of a sentence that a model wrote. */
public sealed interface Verdict {

	/**
	 * The passages bear it out. A copy is shown in the passages' words, a paraphrase in
	 * the model's.
	 *
	 * @param passages the numbers of those that it rests on, at least one
	 */
	record Proved(Sentence sentence, List<Integer> passages) implements Verdict {

		public Proved {
			passages = List.copyOf(passages);
		}

	}

	/**
	 * It names no passage: talk around an answer. Dropped; what stands beside it may
	 * stay.
	 */
	record Uncited(String text) implements Verdict {
	}

	/** It names a passage that is not there. */
	record UnknownPassage(String text, int number) implements Verdict {
	}

	/** A number, amount, code, address or name in it does not stand in its passages. */
	record ForeignParticular(String text, String particular) implements Verdict {
	}

	/** Its particulars are there, but the passages do not bear out what it says. */
	record Unproved(String text, Flaw flaw) implements Verdict {
	}

}
