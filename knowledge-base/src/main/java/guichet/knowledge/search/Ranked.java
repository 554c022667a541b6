package guichet.knowledge.search;

import java.util.Comparator;

import guichet.knowledge.weighing.Holding;

/**
 * An article that may answer.
 *
 * @param score differences are logarithms of odds, within one search only
 * @param meaning how close it comes in meaning, or NaN if closeness does not tell
 */
record Ranked(Holding holding, double score, double meaning, double[] signals) {

	static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble(Ranked::score)
		.reversed()
		.thenComparing(Ranked::id);

	Ranked by(double more) {
		return new Ranked(this.holding, this.score + more, this.meaning, this.signals);
	}

	String id() {
		return this.holding.article().id().value();
	}

}
