package guichet.knowledge.judging;

import guichet.knowledge.Article;

/**
 * An article that may answer.
 *
 * @param score its ranking's; differences are logarithms of odds, within one search only
 * @param meaning how close its nearest way of asking comes in meaning, or NaN if
 * closeness does not tell
 */
public record Candidate(ReadArticle read, double score, double meaning) {

	Article article() {
		return this.read.article();
	}

}
