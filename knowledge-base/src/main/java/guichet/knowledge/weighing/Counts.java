package guichet.knowledge.weighing;

/**
 * Small counts by key. One thread writes; others may read meanwhile and then see a count
 * as it was or as it is.
 */
final class Counts {

	private volatile Table table = new Table(64);

	private int used;

	private record Table(int[] keys, int[] counts) {

		Table(int size) {
			this(new int[size], new int[size]);
		}

		int slot(int key) {
			int slot = key & (this.keys.length - 1);
			while (this.keys[slot] != 0 && this.keys[slot] != key) {
				slot = (slot + 1) & (this.keys.length - 1);
			}
			return slot;
		}

	}

	/**
	 * @param key not 0
	 */
	int of(int key) {
		Table now = this.table;
		return now.counts[now.slot(key)];
	}

	void add(int key, int more) {
		Table now = this.table;
		int slot = now.slot(key);
		if (now.keys[slot] == 0) {
			if (++this.used * 2 > now.keys.length) {
				grow();
				now = this.table;
				slot = now.slot(key);
			}
			now.keys[slot] = key;
		}
		now.counts[slot] += more;
	}

	private void grow() {
		Table old = this.table;
		Table wider = new Table(old.keys.length * 2);
		for (int at = 0; at < old.keys.length; at++) {
			if (old.keys[at] != 0) {
				int slot = wider.slot(old.keys[at]);
				wider.keys[slot] = old.keys[at];
				wider.counts[slot] = old.counts[at];
			}
		}
		this.table = wider;
	}

}
