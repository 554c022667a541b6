package guichet.helpdesk.live;

import java.util.function.LongSupplier;

/** A token bucket: so many in a burst, refilled evenly over a minute. */
public final class Allowance {

	private final int perMinute;

	private final LongSupplier nanos;

	private double left;

	private long refilled;

	public Allowance(int perMinute, LongSupplier nanos) {
		this.perMinute = perMinute;
		this.nanos = nanos;
		this.left = perMinute;
		this.refilled = nanos.getAsLong();
	}

	/**
	 * Takes one, or tells in how many seconds (at least 1) there will be one; 0 when
	 * taken.
	 */
	public synchronized int take() {
		long now = this.nanos.getAsLong();
		this.left = Math.min(this.perMinute, this.left + (now - this.refilled) * this.perMinute / 60e9);
		this.refilled = now;
		if (this.left >= 1) {
			this.left--;
			return 0;
		}
		return (int) Math.max(1, Math.ceil((1 - this.left) * 60 / this.perMinute));
	}

}
