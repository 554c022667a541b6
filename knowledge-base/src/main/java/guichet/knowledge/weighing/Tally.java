package guichet.knowledge.weighing;

/**
 * In how many texts each term stands, and how long these are: what BM25 needs to know
 * (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009).
 */
final class Tally {

	private static final double SATURATION = 1.2;

	private static final double LENGTH = 0.75;

	private final Counts holders = new Counts();

	private volatile int texts;

	private volatile long length;

	private volatile int changes;

	/**
	 * @param terms each once
	 */
	void count(int[] terms, int length, int sign) {
		if (length > 0) {
			for (int term : terms) {
				this.holders.add(term, sign);
			}
			this.texts += sign;
			this.length += (long) sign * length;
			this.changes++;
		}
	}

	boolean knows(int term) {
		return this.holders.of(term) > 0;
	}

	/**
	 * Grows with each text that comes or goes: what was made from weights is stale then.
	 */
	int changes() {
		return this.changes;
	}

	int texts() {
		return this.texts;
	}

	/** The rarer a term, the more it tells. */
	double weight(int term) {
		int holding = Math.max(0, this.holders.of(term));
		return Math.log1p((Math.max(0, this.texts - holding) + 0.5) / (holding + 0.5));
	}

	/** A smoother weight, more than 1, for the cosine of two texts. */
	double smoothWeight(int term) {
		return 1 + Math.log((1.0 + this.texts) / (1 + Math.max(0, this.holders.of(term))));
	}

	/** What a text's length takes from each of its terms. */
	double norm(int length) {
		double average = Math.max(1, this.length / (double) Math.max(1, this.texts));
		return SATURATION * (1 - LENGTH + LENGTH * length / average);
	}

}
