package guichet.knowledge.learning;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an article means, as vectors of unit length.
 *
 * @param asked of its ways of asking, the question first
 * @param answer of its answer, or null if it has none
 */
public record Meaning(List<float[]> asked, float @Nullable [] answer) {

	/** How close the nearest way of asking comes, -1 to 1. */
	public double asked(float[] question) {
		double best = -1;
		for (float[] each : this.asked) {
			best = Math.max(best, product(question, each));
		}
		return best;
	}

	/** How close the answer comes, -1 to 1; 0 if there is none. */
	public double answer(float[] question) {
		return (this.answer != null) ? product(question, this.answer) : 0;
	}

	private static float product(float[] one, float[] other) {
		float first = 0;
		float second = 0;
		float third = 0;
		float fourth = 0;
		int at = 0;
		for (; at + 3 < one.length; at += 4) {
			first += one[at] * other[at];
			second += one[at + 1] * other[at + 1];
			third += one[at + 2] * other[at + 2];
			fourth += one[at + 3] * other[at + 3];
		}
		for (; at < one.length; at++) {
			first += one[at] * other[at];
		}
		return first + second + third + fourth;
	}

}
