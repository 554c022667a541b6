package guichet.knowledge.judging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import guichet.knowledge.text.ReadText;

/** The content words of a text, each with its weight, to be looked for in other texts. */
final class Cover {

	private final List<String> words = new ArrayList<>();

	private final List<String> stems = new ArrayList<>();

	private final List<Double> weights = new ArrayList<>();

	private double total;

	Cover(ReadText text, WordWeights weigher) {
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < text.words().size(); i++) {
			if (text.content().get(i) && seen.add(text.stems().get(i))) {
				this.words.add(text.words().get(i));
				this.stems.add(text.stems().get(i));
				this.weights.add(weigher.of(text.stems().get(i)));
				this.total += this.weights.getLast();
			}
		}
	}

	boolean isEmpty() {
		return this.words.isEmpty();
	}

	/** The share of this text's weight that the other holds, 0 to 1. */
	double by(Holder other) {
		double held = 0;
		for (int i = 0; i < this.words.size(); i++) {
			held += this.weights.get(i) * other.likeness(this.words.get(i), this.stems.get(i));
		}
		return (this.total > 0) ? held / this.total : 0;
	}

	/** The same, where a word may stand in either of two texts. */
	double by(Holder one, Holder other) {
		double held = 0;
		for (int i = 0; i < this.words.size(); i++) {
			double first = one.likeness(this.words.get(i), this.stems.get(i));
			held += this.weights.get(i)
					* ((first == 1) ? 1 : Math.max(first, other.likeness(this.words.get(i), this.stems.get(i))));
		}
		return (this.total > 0) ? held / this.total : 0;
	}

	/** The words that the other does not hold. */
	List<String> missingFrom(Holder other) {
		List<String> missing = new ArrayList<>();
		for (int i = 0; i < this.words.size(); i++) {
			if (other.likeness(this.words.get(i), this.stems.get(i)) == 0) {
				missing.add(this.words.get(i));
			}
		}
		return missing;
	}

	/**
	 * Whether the one holds a word of this text, as it is, that the other has nothing
	 * like.
	 */
	boolean names(Holder one, Holder other) {
		for (int i = 0; i < this.words.size(); i++) {
			if (one.likeness(this.words.get(i), this.stems.get(i)) == 1
					&& other.likeness(this.words.get(i), this.stems.get(i)) == 0) {
				return true;
			}
		}
		return false;
	}

	/** The share of this text's weight that one holds and the other does not, 0 to 1. */
	double heldOnlyBy(Holder one, Holder other) {
		double held = 0;
		for (int i = 0; i < this.words.size(); i++) {
			double more = one.likeness(this.words.get(i), this.stems.get(i))
					- other.likeness(this.words.get(i), this.stems.get(i));
			held += this.weights.get(i) * Math.max(0, more);
		}
		return (this.total > 0) ? held / this.total : 0;
	}

}
