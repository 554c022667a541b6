package guichet.knowledge;

/**
 * How far the best finding may be trusted.
 *
 * @param probability that the first article answers the question, 0 to 1
 * @param why the signals that led to the verdict, in words for an editor
 */
public record Confidence(double probability, Verdict verdict, String why) {

	/** What a reader may do with the findings. */
	public enum Verdict {

		/** The first article answers. */
		CERTAIN,
		/** Two or more articles fit equally well: ask which. */
		BETWEEN,
		/** Near, but not proved: offer the nearest questions. */
		UNSURE,
		/** Nothing in the base is about this. */
		NONE

	}

}
