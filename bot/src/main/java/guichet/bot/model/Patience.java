package guichet.bot.model;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/**
 * How long one call may still take: until its first event, from event to event, and in
 * all. Time is read from the machine's steady clock.
 */
class Patience {

	/** No answer is longer than this, in bytes. */
	private static final int LIMIT = 1 << 20;

	private final Duration idle;

	private final long end;

	private volatile long next;

	private volatile boolean spent;

	private volatile boolean over;

	Patience(ModelSettings settings) {
		long now = System.nanoTime();
		this.idle = settings.idle();
		this.end = now + settings.total().toNanos();
		this.next = now + settings.firstToken().toNanos();
	}

	/** An event has come. */
	void renew() {
		this.next = System.nanoTime() + this.idle.toNanos();
	}

	Duration left() {
		long now = System.nanoTime();
		return Duration.ofNanos(Math.min(this.next - now, this.end - now));
	}

	boolean isSpent() {
		return this.spent;
	}

	/** The call has ended by itself. */
	void end() {
		this.over = true;
	}

	/** The body of a response; reading it fails when the patience is spent. */
	InputStream watch(InputStream body) {
		Thread.ofVirtual().name("guichet-model-patience").start(() -> closeWhenSpent(body));
		return new Watched(body);
	}

	private void closeWhenSpent(InputStream body) {
		try {
			for (Duration left = left(); !this.over; left = left()) {
				if (!left.isPositive()) {
					this.spent = true;
					body.close();
					return;
				}
				Thread.sleep(Duration.ofMillis(Math.clamp(left.toMillis() + 1, 1, 500)));
			}
		}
		catch (IOException | InterruptedException ex) {
			this.spent = !this.over;
		}
	}

	/** Tells a body that was closed for want of patience from one that ended. */
	private final class Watched extends FilterInputStream {

		private long length;

		private Watched(InputStream body) {
			super(body);
		}

		@Override
		public int read() throws IOException {
			byte[] single = new byte[1];
			return (read(single, 0, 1) < 0) ? -1 : single[0] & 0xFF;
		}

		@Override
		public int read(byte[] bytes, int offset, int wanted) throws IOException {
			int count = super.read(bytes, offset, wanted);
			if (Patience.this.spent) {
				throw new HttpTimeoutException("The model was too slow");
			}
			this.length += Math.max(count, 0);
			if (this.length > LIMIT) {
				throw new IOException("The model's answer is longer than " + LIMIT + " bytes");
			}
			return count;
		}

	}

}
