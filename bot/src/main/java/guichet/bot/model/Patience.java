package guichet.bot.model;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * How long one call may still take: until its first text, from event to event after that,
 * and in all. Time is read from the machine's steady clock.
 */
class Patience {

	/** The call that is being made, from whoever wants it to whoever reads it. */
	static final ScopedValue<Patience> OF_CALL = ScopedValue.newInstance();

	/** No answer is longer than this, in bytes. */
	private static final int LIMIT = 1 << 20;

	private final CountDownLatch over = new CountDownLatch(1);

	private final Duration idle;

	private final long end;

	private volatile long next;

	private volatile boolean speaking;

	private volatile boolean spent;

	private volatile Duration wanted = Duration.ZERO;

	private volatile @Nullable Thread reader;

	Patience(ModelSettings settings) {
		long now = System.nanoTime();
		this.idle = settings.idle();
		this.end = now + settings.total().toNanos();
		this.next = now + settings.firstToken().toNanos();
	}

	/** An event has come; until there is text, none buys time. */
	void renew() {
		if (this.speaking) {
			this.next = System.nanoTime() + this.idle.toNanos();
		}
	}

	/** Text has come. */
	void hear() {
		this.speaking = true;
		renew();
	}

	Duration left() {
		long now = System.nanoTime();
		return Duration.ofNanos(Math.min(this.next - now, this.end - now));
	}

	boolean isSpent() {
		return this.spent;
	}

	/** The server wants to be left alone for longer than this call can wait. */
	void wants(Duration pause) {
		this.wanted = pause;
	}

	Duration wanted() {
		return this.wanted;
	}

	/** Interrupts the thread that reads when the patience is spent or nobody listens. */
	void attend(Thread reader) {
		this.reader = reader;
		Thread.ofVirtual().name("guichet-model-patience").start(this::interruptWhenSpent);
	}

	/** The call has ended by itself. */
	void end() {
		this.reader = null;
		this.over.countDown();
	}

	/** Nobody listens any more. */
	void hangUp() {
		this.over.countDown();
	}

	/**
	 * The first text may bring the deadline nearer, but never nearer than an idle time.
	 */
	private void interruptWhenSpent() {
		try {
			boolean told = false;
			for (Duration left = left(); !told && left.isPositive(); left = left()) {
				told = this.over.await(Math.min(left.toNanos(), this.idle.toNanos()), TimeUnit.NANOSECONDS);
			}
			this.spent = !told;
		}
		catch (InterruptedException ex) {
			this.spent = true;
		}
		Thread open = this.reader;
		if (open != null) {
			open.interrupt();
		}
	}

	/** The body of a response: tells one cut for want of patience from one that ended. */
	InputStream watch(InputStream body) {
		return new Watched(body);
	}

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
			int count;
			try {
				count = super.read(bytes, offset, wanted);
			}
			catch (IOException ex) {
				throw Patience.this.spent ? new HttpTimeoutException("The model was too slow") : ex;
			}
			this.length += Math.max(count, 0);
			if (this.length > LIMIT) {
				throw new IOException("The model's answer is longer than " + LIMIT + " bytes");
			}
			return count;
		}

	}

}
