package guichet.bot.evaluation.scoring;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

/**
 * What a run over known questions is worth; {@code NaN} where the questions cannot tell.
 *
 * @param questions how many were asked
 * @param first how many of those held found their entry first (R@1)
 * @param five among the first five (R@5)
 * @param reciprocal the mean of one over the rank (MRR, of ten)
 * @param auroc how well confidence tells those held from those not
 * @param escalation null when the base holds all
 * @param search how long searches took in all
 * @param embedding how much of it went into comparing by meaning
 */
public record Scores(int questions, double first, double five, double reciprocal, double auroc,
		@Nullable Escalation escalation, Spread search, Spread embedding) {

	private static final Comparator<String> BY_CODE_POINT = (one, other) -> Arrays
		.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

	public static Scores of(List<Outcome> outcomes) {
		List<Outcome> ordered = outcomes.stream().sorted(Comparator.comparing(Outcome::id, BY_CODE_POINT)).toList();
		List<Outcome> held = ordered.stream().filter(Outcome::isHeld).toList();
		double[] known = confidences(held);
		double[] strange = confidences(ordered.stream().filter((each) -> !each.isHeld()).toList());
		return new Scores(ordered.size(),
				held.stream().mapToDouble((each) -> (each.rank() == 1) ? 1 : 0).average().orElse(Double.NaN),
				held.stream()
					.mapToDouble((each) -> (each.rank() >= 1 && each.rank() <= 5) ? 1 : 0)
					.average()
					.orElse(Double.NaN),
				held.stream()
					.mapToDouble((each) -> (each.rank() >= 1) ? 1.0 / each.rank() : 0)
					.average()
					.orElse(Double.NaN),
				auroc(known, strange), (strange.length > 0) ? Escalation.of(ordered) : null,
				Spread.of(ordered, Outcome::micros), Spread.of(ordered, Outcome::embeddingMicros));
	}

	private static double[] confidences(List<Outcome> outcomes) {
		return outcomes.stream().mapToDouble(Outcome::confidence).toArray();
	}

	/**
	 * How often a value of the higher kind is above one of the lower kind; a tie counts
	 * half.
	 */
	public static double auroc(double[] higher, double[] lower) {
		if (higher.length == 0 || lower.length == 0) {
			return Double.NaN;
		}
		double[] sorted = lower.clone();
		Arrays.sort(sorted);
		double above = 0;
		for (double value : higher) {
			above += (below(sorted, value) + notAbove(sorted, value)) / 2.0;
		}
		return above / higher.length / lower.length;
	}

	private static int below(double[] sorted, double value) {
		int low = 0;
		int high = sorted.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (sorted[middle] < value) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	private static int notAbove(double[] sorted, double value) {
		return below(sorted, Math.nextUp(value));
	}

	/** The median and the 99th percentile. */
	public record Spread(long median, long slow) {

		private static Spread of(List<Outcome> outcomes, ToLongFunction<Outcome> value) {
			long[] sorted = outcomes.stream().mapToLong(value).sorted().toArray();
			return (sorted.length == 0) ? new Spread(0, 0)
					: new Spread(sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.99)]);
		}

	}

}
