package guichet.e2e.storm.load;

import java.util.Arrays;
import java.util.Locale;

/** How long things took, each one kept, so that the tail is the true one. */
public final class Times {

	private long[] nanos = new long[4096];

	private int count;

	public void add(long took) {
		if (this.count == this.nanos.length) {
			this.nanos = Arrays.copyOf(this.nanos, this.count * 2);
		}
		this.nanos[this.count++] = took;
	}

	public int count() {
		return this.count;
	}

	/** In milliseconds, by nearest rank; 0 of nothing. */
	public double percentile(double share) {
		if (this.count == 0) {
			return 0;
		}
		long[] sorted = Arrays.copyOf(this.nanos, this.count);
		Arrays.sort(sorted);
		int rank = (int) Math.ceil(share / 100 * this.count);
		return sorted[Math.max(0, rank - 1)] / 1e6;
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "p50 %.1f  p99 %.1f  p99.9 %.1f  max %.1f ms  (%d)", percentile(50),
				percentile(99), percentile(99.9), percentile(100), this.count);
	}

}
