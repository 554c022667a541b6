package guichet.knowledge.learning;

import java.util.Arrays;

/**
 * A text as numbers.
 *
 * @param places where they stand, each once
 * @param values in the same order
 */
public record Features(int[] places, float[] values) {

	/** Puts a vector, so many times as long, behind these of so many places. */
	Features and(float[] vector, int size, float times) {
		int[] both = Arrays.copyOf(this.places, this.places.length + vector.length);
		float[] all = Arrays.copyOf(this.values, both.length);
		for (int at = 0; at < vector.length; at++) {
			both[this.places.length + at] = size + at;
			all[this.values.length + at] = times * vector[at];
		}
		return new Features(both, all);
	}

}
