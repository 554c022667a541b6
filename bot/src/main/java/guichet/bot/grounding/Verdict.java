package guichet.bot.grounding;

import guichet.bot.Sentence;

/** What the check makes of a sentence that a model wrote. */
public sealed interface Verdict {

	/**
	 * The passages bear it out; it is shown in their own words.
	 *
	 * @param passage the number of the first passage it rests on
	 */
	record Proved(Sentence sentence, int passage) implements Verdict {
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

	/** A number, amount, code, address or name in it does not stand in its passage. */
	record ForeignParticular(String text, String particular) implements Verdict {
	}

	/** Its particulars are right, but it is not what the passage says. */
	record NotVerbatim(String text) implements Verdict {
	}

}
