package guichet.knowledge.judging;

import java.util.List;

/**
 * What an article holds of a question.
 *
 * @param asked how much of it the best-matching way of asking holds, 0 to 1
 * @param asking how much of it all ways of asking hold, 0 to 1
 * @param whole how much of it the article holds anywhere, 0 to 1
 * @param back how much of that best-matching way of asking the question holds, 0 to 1
 * @param missing the question's words that the article does not hold
 */
record Held(double asked, double asking, double whole, double back, List<String> missing) {

	/**
	 * @param cover of the question
	 * @param asker the question
	 */
	static Held of(Cover cover, Holder asker, ReadArticle read, WordWeights weigher) {
		double asked = 0;
		double back = 0;
		for (int at = 0; at < read.asked().size(); at++) {
			double there = cover.by(read.askedHolders().get(at));
			// Most ways of asking are too far off for the way back to matter.
			double here = (there + 1 > asked + back) ? new Cover(read.asked().get(at), weigher).by(asker) : 0;
			if (there + here > asked + back) {
				asked = there;
				back = here;
			}
		}
		return new Held(asked, cover.by(read.asking()), cover.by(read.whole()), back, cover.missingFrom(read.whole()));
	}

}
