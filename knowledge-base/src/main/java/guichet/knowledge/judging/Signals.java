package guichet.knowledge.judging;

import java.util.List;

import guichet.knowledge.text.ReadText;

/**
 * What speaks for the first article.
 *
 * @param asked how much of the question its best-matching way of asking holds, 0 to 1
 * @param asking how much of the question all its ways of asking hold, 0 to 1
 * @param whole how much of the question the article holds anywhere, 0 to 1
 * @param back how much of that best-matching way of asking the question holds, 0 to 1
 * @param score the ranking's
 * @param gap how far the second article is behind, in logarithms of odds
 * @param meaning how close its nearest way of asking comes in meaning, or NaN
 * @param missing the question's words that the article does not hold
 */
record Signals(double asked, double asking, double whole, double back, double score, double gap, double meaning,
		List<String> missing) {

	static Signals of(ReadText question, Candidate first, double secondScore, WordWeights weigher) {
		Cover cover = new Cover(question, weigher);
		Holder asker = new Holder(List.of(question));
		double asked = 0;
		double back = 0;
		for (int at = 0; at < first.read().asked().size(); at++) {
			double there = cover.by(first.read().askedHolders().get(at));
			double here = new Cover(first.read().asked().get(at), weigher).by(asker);
			if (there + here > asked + back) {
				asked = there;
				back = here;
			}
		}
		Holder whole = first.read().whole();
		return new Signals(asked, cover.by(first.read().asking()), cover.by(whole), back, first.score(),
				first.score() - secondScore, first.meaning(), cover.missingFrom(whole));
	}

}
