package guichet.knowledge.judging;

/**
 * What speaks for the first article.
 *
 * @param held what it holds of the question
 * @param score the ranking's
 * @param gap how far the second article is behind, in logarithms of odds
 * @param meaning how close its nearest way of asking comes in meaning, or NaN
 */
record Signals(Held held, double score, double gap, double meaning) {

	double whole() {
		return this.held.whole();
	}

}
