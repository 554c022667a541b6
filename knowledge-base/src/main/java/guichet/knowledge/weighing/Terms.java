package guichet.knowledge.weighing;

/** A question's terms of one kind, to be found quickly in many texts. */
final class Terms {

	private static final int NONE = -1;

	private static final int BITS = 64;

	/** Most terms asked for are not there: these bits tell without a further look. */
	private final long[] seen = new long[BITS];

	private final int[] slots;

	private final int[] places;

	private final int[] keys;

	private final double[] factors;

	private int size;

	Terms(int most) {
		int room = Integer.highestOneBit(Math.max(4, most * 2)) << 1;
		this.slots = new int[room];
		this.places = new int[room];
		this.keys = new int[most];
		this.factors = new double[most];
	}

	/** Adds a term; if it is there, the greater factor counts. */
	void add(int key, double factor) {
		int slot = slot(key);
		if (this.slots[slot] == 0) {
			this.seen[key >>> 6 & BITS - 1] |= 1L << key;
			this.slots[slot] = key;
			this.places[slot] = this.size;
			this.keys[this.size++] = key;
		}
		int place = this.places[slot];
		this.factors[place] = Math.max(this.factors[place], factor);
	}

	private int slot(int key) {
		int slot = key & (this.slots.length - 1);
		while (this.slots[slot] != 0 && this.slots[slot] != key) {
			slot = (slot + 1) & (this.slots.length - 1);
		}
		return slot;
	}

	/** Where a term stands among the question's, or -1. */
	int place(int key) {
		if ((this.seen[key >>> 6 & BITS - 1] & 1L << key) == 0) {
			return NONE;
		}
		int slot = slot(key);
		return (this.slots[slot] == 0) ? NONE : this.places[slot];
	}

	int size() {
		return this.size;
	}

	/** What each term counts in texts of a kind. */
	double[] weights(Tally tally) {
		double[] weights = new double[this.size];
		for (int place = 0; place < this.size; place++) {
			weights[place] = this.factors[place] * tally.weight(this.keys[place]);
		}
		return weights;
	}

	double[] smoothWeights(Tally tally) {
		double[] weights = new double[this.size];
		for (int place = 0; place < this.size; place++) {
			weights[place] = this.factors[place] * tally.smoothWeight(this.keys[place]);
		}
		return weights;
	}

}
