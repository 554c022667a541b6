package guichet.bot.evaluation.scoring;

import java.util.ArrayList;
import java.util.List;

/**
 * How well low confidence tells the questions that the base does not hold.
 *
 * @param precision how many of those handed over are not held
 * @param recall how many of those not held are handed over
 * @param f1 their harmonic mean
 * @param wrong the share of all questions that is answered wrongly
 */
public record Escalation(double precision, double recall, double f1, double wrong) {

	/** No more thresholds than about so many are tried. */
	private static final int CUTS = 200;

	/**
	 * The threshold that is best on every second question, applied to the others.
	 * @param outcomes in the order of their ids
	 */
	static Escalation of(List<Outcome> outcomes) {
		List<Outcome> chosenOn = new ArrayList<>();
		List<Outcome> appliedTo = new ArrayList<>();
		for (int i = 0; i < outcomes.size(); i++) {
			((i % 2 == 0) ? chosenOn : appliedTo).add(outcomes.get(i));
		}
		return below(threshold(chosenOn), appliedTo);
	}

	private static double threshold(List<Outcome> outcomes) {
		double[] cuts = outcomes.stream().mapToDouble(Outcome::confidence).sorted().distinct().toArray();
		double best = Double.NaN;
		double most = -1;
		for (int i = 0; i < cuts.length; i += Math.max(1, cuts.length / CUTS)) {
			double f1 = below(cuts[i], outcomes).f1;
			if (f1 > most) {
				most = f1;
				best = cuts[i];
			}
		}
		return best;
	}

	/** What comes of handing over what is less sure than a threshold. */
	static Escalation below(double threshold, List<Outcome> outcomes) {
		int handedOver = 0;
		int rightly = 0;
		int wrong = 0;
		for (Outcome each : outcomes) {
			if (each.confidence() < threshold) {
				handedOver++;
				rightly += each.isHeld() ? 0 : 1;
			}
			else {
				wrong += each.isRight() ? 0 : 1;
			}
		}
		long strangers = outcomes.stream().filter((each) -> !each.isHeld()).count();
		double precision = rightly / (double) Math.max(1, handedOver);
		double recall = rightly / (double) Math.max(1, strangers);
		return new Escalation(precision, recall, 2 * precision * recall / Math.max(1e-9, precision + recall),
				wrong / (double) Math.max(1, outcomes.size()));
	}

}
