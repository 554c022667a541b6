package guichet.knowledge.judging;

import java.util.List;

/**
 * Turns evidence into a probability, as a base's own known questions bear it out: a
 * logistic curve (Platt, "Probabilistic outputs for support vector machines", 1999).
 *
 * @param slope of the curve against the usual one
 * @param offset of the curve against the usual one, in logarithms of odds
 */
public record Calibration(double slope, double offset) {

	/** What holds for most bases. */
	public static final Calibration USUAL = new Calibration(1, 0);

	/** So many known questions count as much as what holds for most bases. */
	private static final double PRIOR = 20;

	private static final int STEPS = 500;

	private static final double RATE = 0.5;

	/**
	 * A known question that was asked.
	 *
	 * @param evidence for the first article, in logarithms of odds
	 * @param right whether that article answers it
	 * @param weight what it counts
	 */
	public record Known(double evidence, boolean right, double weight) {
	}

	/** The curve that known questions bear out, near the usual one if they are few. */
	public static Calibration of(List<Known> known) {
		double slope = 1;
		double offset = 0;
		double total = PRIOR + known.stream().mapToDouble(Known::weight).sum();
		for (int step = 0; step < STEPS; step++) {
			double bend = PRIOR * (slope - 1);
			double shift = PRIOR * offset / 4;
			for (Known each : known) {
				double miss = curve(slope * each.evidence() + offset) - (each.right() ? 1 : 0);
				bend += each.weight() * miss * each.evidence();
				shift += each.weight() * miss;
			}
			slope = Math.max(0.3, slope - RATE * bend / (total * 4));
			offset -= RATE * shift / total;
		}
		return new Calibration(slope, offset);
	}

	/** The probability, 0 to 1, that evidence in logarithms of odds bears out. */
	double probability(double evidence) {
		return curve(this.slope * evidence + this.offset);
	}

	/** The evidence that a probability was made from. */
	public double evidence(double probability) {
		double bounded = Math.clamp(probability, 1e-9, 1 - 1e-9);
		return (Math.log(bounded / (1 - bounded)) - this.offset) / this.slope;
	}

	private static double curve(double z) {
		return 1 / (1 + Math.exp(-z));
	}

}
