package guichet.knowledge.judging;

import java.util.List;

import guichet.knowledge.judging.Cover.Holder;
import guichet.knowledge.text.ReadText;

/**
 * What speaks for the first article, each from 0 to 1.
 *
 * @param asked how much of the question its best-matching way of asking holds
 * @param asking how much of the question all its ways of asking hold
 * @param whole how much of the question the article holds anywhere
 * @param back how much of that best-matching way of asking the question holds
 * @param margin how far the second article is behind
 * @param strength the ranking's score, as a share of what the question's words weigh
 * @param missing the question's words that the article does not hold
 */
record Signals(double asked, double asking, double whole, double back, double margin, double strength,
		List<String> missing) {

	/** How well the nearest wording and the question hold each other. */
	double fit() {
		return (this.asked + this.back) / 2;
	}

	static Signals of(ReadText question, Candidate first, double secondScore, WordWeights weigher) {
		Cover cover = new Cover(question, weigher);
		Holder asker = new Holder(List.of(question));
		double asked = 0;
		double back = 0;
		for (ReadText phrasing : first.asked()) {
			double there = cover.by(new Holder(List.of(phrasing)));
			double here = new Cover(phrasing, weigher).by(asker);
			if (there + here > asked + back) {
				asked = there;
				back = here;
			}
		}
		double margin = (first.score() > 0) ? 1 - secondScore / first.score() : 0;
		return new Signals(asked, cover.by(first.asking()), cover.by(first.whole()), back, margin,
				cover.total() > 0 ? first.score() / cover.total() : 0, cover.missingFrom(first.whole()));
	}

}
