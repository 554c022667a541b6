package guichet.knowledge.learning;

import java.util.List;
import java.util.Random;

/**
 * A linear softmax classifier from features to articles: multinomial logistic regression
 * with an L2 penalty, trained by AdaGrad (Duchi, Hazan and Singer, JMLR 12, 2011).
 */
public final class Head {

	private static final float RATE = 0.5f;

	private static final int MOST_ROUNDS = 40;

	private static final int LEAST_ROUNDS = 4;

	/** About how many steps a training may take: some seconds on one core. */
	private static final double MOST_STEPS = 6e9;

	private final int classes;

	/** By feature, then class. */
	private final float[] weights;

	private Head(int classes, float[] weights) {
		this.classes = classes;
		this.weights = weights;
	}

	/**
	 * One known text.
	 *
	 * @param owner the class that it belongs to
	 * @param weight what it counts
	 */
	public record Example(Features features, int owner, float weight) {
	}

	/**
	 * Learns from known texts, the same from the same.
	 * @param features how many places the features have
	 * @param penalty of a weight's square against one text's loss
	 * @param memory where the same may have been learned before
	 */
	static Head learn(List<Example> examples, int features, int classes, double penalty, Memory memory) {
		Fingerprint known = new Fingerprint("head " + features + " " + classes + " " + penalty);
		for (Example example : examples) {
			known.with(new int[] { example.owner() })
				.with(new float[] { example.weight() })
				.with(example.features().places())
				.with(example.features().values());
		}
		return new Head(classes, memory.recall(known.key(), () -> weights(examples, features, classes, penalty)));
	}

	private static float[] weights(List<Example> examples, int features, int classes, double penalty) {
		Head head = new Head(classes, new float[features * classes]);
		double round = examples.stream().mapToDouble((e) -> e.features().places().length).sum() * classes;
		int rounds = (int) Math.clamp(MOST_STEPS / Math.max(1, round), LEAST_ROUNDS, MOST_ROUNDS);
		float[] squares = new float[head.weights.length];
		float[] shrink = shrink(examples, features, penalty);
		Random random = new Random(7);
		int[] order = new int[examples.size()];
		for (int at = 0; at < order.length; at++) {
			order[at] = at;
		}
		for (int i = 0; i < rounds; i++) {
			shuffle(order, random);
			for (int at : order) {
				head.step(examples.get(at), squares, shrink);
			}
		}
		return head.weights;
	}

	/** A place's share of its penalty at each text that holds it. */
	private static float[] shrink(List<Example> examples, int features, double penalty) {
		float[] shrink = new float[features];
		for (Example example : examples) {
			for (int place : example.features().places()) {
				shrink[place]++;
			}
		}
		for (int place = 0; place < features; place++) {
			shrink[place] = (float) (penalty / Math.max(1, shrink[place]));
		}
		return shrink;
	}

	private static void shuffle(int[] order, Random random) {
		for (int at = order.length - 1; at > 0; at--) {
			int other = random.nextInt(at + 1);
			int kept = order[at];
			order[at] = order[other];
			order[other] = kept;
		}
	}

	private void step(Example example, float[] squares, float[] shrink) {
		float[] pull = shares(scores(example.features()));
		pull[example.owner()] -= 1;
		for (int at = 0; at < pull.length; at++) {
			pull[at] *= example.weight();
		}
		int[] places = example.features().places();
		for (int at = 0; at < places.length; at++) {
			pull(places[at] * this.classes, pull, example.features().values()[at], squares, shrink[places[at]]);
		}
	}

	private void pull(int row, float[] pull, float value, float[] squares, float shrink) {
		float[] weights = this.weights;
		for (int each = 0; each < pull.length; each++) {
			float slope = pull[each] * value + shrink * weights[row + each];
			float square = squares[row + each] + slope * slope;
			squares[row + each] = square;
			weights[row + each] -= RATE * slope / ((float) Math.sqrt(square) + 1e-4f);
		}
	}

	private static float[] shares(float[] scores) {
		float most = Float.NEGATIVE_INFINITY;
		for (float score : scores) {
			most = Math.max(most, score);
		}
		float sum = 0;
		for (int at = 0; at < scores.length; at++) {
			scores[at] = (float) Math.exp(scores[at] - most);
			sum += scores[at];
		}
		for (int at = 0; at < scores.length; at++) {
			scores[at] /= sum;
		}
		return scores;
	}

	/** The score of each class; differences are logarithms of odds. */
	public float[] scores(Features features) {
		float[] scores = new float[this.classes];
		for (int at = 0; at < features.places().length; at++) {
			add(features.places()[at] * this.classes, features.values()[at], scores);
		}
		return scores;
	}

	private void add(int row, float value, float[] scores) {
		float[] weights = this.weights;
		for (int each = 0; each < scores.length; each++) {
			scores[each] += value * weights[row + each];
		}
	}

}
