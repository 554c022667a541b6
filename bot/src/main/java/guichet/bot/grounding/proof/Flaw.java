package guichet.bot.grounding.proof;

/**
 * Why a claim is not proved.
 *
 * @param what the word, figure or name that it fails by
 */
public record Flaw(Kind kind, String what) {

	/** The ways in which a claim can go beyond its passages or twist them. */
	public enum Kind {

		/** It holds marks that no answer has: links, tags, controls. */
		FORM,
		/** A figure, code, address or name stands in none of them. */
		PARTICULAR,
		/** A word says what none of them says. */
		WORD,
		/** What it puts together does not stand together. */
		BOND,
		/** A name that tells offers apart is another or is missing. */
		SUBJECT,
		/** It denies what they say or says what they deny. */
		DENIAL,
		/**
		 * It says how often, how surely, from when or for whom otherwise than they do.
		 */
		SCOPE,
		/** It leaves out what they say only under a condition. */
		CONDITION,
		/** It turns round an order. */
		ORDER

	}

}
