package guichet.knowledge.search;

import java.util.EnumMap;
import java.util.Map;

import guichet.knowledge.weighing.Signal;

/**
 * Adds the signals up to one score, whose differences are logarithms of odds. The weights
 * were fitted once to known questions of many bases in three languages, each counting
 * alike.
 */
final class Fusion {

	private static final Fusion WORDS = new Fusion(Map.of(Signal.ASKING_STEMS, 1.34, Signal.ASKING_GRAMS, 0.055,
			Signal.ANSWER_STEMS, 1.77, Signal.ANSWER_WORDS, 0.34, Signal.ANSWER_GRAMS, 0.32, Signal.PHRASING, 0.34,
			Signal.LEARNED_WORDS, 1.23));

	private static final Fusion HINTS = new Fusion(
			Map.of(Signal.ASKING_STEMS, 1.02, Signal.ASKING_GRAMS, 0.045, Signal.ANSWER_STEMS, 1.3, Signal.ANSWER_WORDS,
					0.39, Signal.ANSWER_GRAMS, 0.3, Signal.PHRASING, 0.1, Signal.LEARNED_MEANING, 1.03));

	private static final Fusion MEANING = new Fusion(Map.of(Signal.ASKING_STEMS, 0.95, Signal.ASKING_GRAMS, 0.02,
			Signal.ANSWER_STEMS, 2.1, Signal.ANSWER_WORDS, 1.15, Signal.ANSWER_GRAMS, 0.16, Signal.PHRASING, 0.2,
			Signal.MEANING, 8.7, Signal.ANSWER_MEANING, 8.3, Signal.LEARNED_MEANING, 0.73));

	/**
	 * Where nothing could be learned, closeness must do what that would; the offset keeps
	 * an even chance about where it is.
	 */
	private static final Fusion MEANING_ALONE = new Fusion(Map.of(Signal.ASKING_STEMS, 0.95, Signal.ASKING_GRAMS, 0.02,
			Signal.ANSWER_STEMS, 2.1, Signal.ANSWER_WORDS, 1.15, Signal.ANSWER_GRAMS, 0.16, Signal.PHRASING, 0.2,
			Signal.MEANING, 20.0, Signal.ANSWER_MEANING, 10.0), -5.65);

	private final double[] weights = new double[Signal.values().length];

	private final double offset;

	private Fusion(Map<Signal, Double> weights) {
		this(weights, 0);
	}

	private Fusion(Map<Signal, Double> weights, double offset) {
		this.offset = offset;
		new EnumMap<>(weights).forEach((signal, weight) -> this.weights[signal.ordinal()] = weight);
	}

	/**
	 * The weights to use.
	 * @param close whether closeness of meaning tells
	 * @param learned whether meanings were learned from
	 */
	static Fusion of(boolean close, boolean learned) {
		if (close) {
			return learned ? MEANING : MEANING_ALONE;
		}
		return learned ? HINTS : WORDS;
	}

	double score(double[] signals) {
		double score = this.offset;
		for (int at = 0; at < signals.length; at++) {
			score += this.weights[at] * signals[at];
		}
		return score;
	}

}
