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
	public int take() {
		return take(1);
	}

	/** Takes so many at once. */
	public synchronized int take(int count) {
		refill();
		if (this.left >= count) {
			this.left -= count;
			return 0;
		}
		return (int) Math.max(1, Math.ceil((count - this.left) * 60 / this.perMinute));
	}

	/** Whether nothing of it is taken. */
	public synchronized boolean isWhole() {
		refill();
		return this.left >= this.perMinute;
	}

	private void refill() {
		long now = this.nanos.getAsLong();
		this.left = Math.min(this.perMinute, this.left + (now - this.refilled) * this.perMinute / 60e9);
		this.refilled = now;
	}

}
