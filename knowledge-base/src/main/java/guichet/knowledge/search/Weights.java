package guichet.knowledge.search;

import guichet.knowledge.search.Field.Part;

/**
 * How much each view of a text counts in the ranking.
 *
 * @param stems of content words
 * @param fillers of words that say little about the topic, such as how and why
 * @param words in the form in which they were typed
 * @param grams letter groups, which bridge spellings and word forms
 * @param slips a word that the base knows only in another spelling
 */
record Weights(double stems, double fillers, double words, double grams, double slips) {

	/** One way of asking is short: letter groups would only blur it. */
	private static final Weights PHRASING = new Weights(0.3, 0.3, 0.25, 0, 0.7);

	/** What comes back in many ways of asking is what the article is about. */
	private static final Weights ASKING = new Weights(0.5, 0.2, 0.1, 0.05, 0.3);

	private static final Weights ANSWER = new Weights(0.2, 0.4, 0.25, 0.07, 0.6);

	/** For articles in another language than the question's. */
	static final double OTHER_LANGUAGE = 0.5;

	static Weights of(Part part) {
		return switch (part) {
			case PHRASING -> PHRASING;
			case ASKING -> ASKING;
			case ANSWER -> ANSWER;
		};
	}

}
