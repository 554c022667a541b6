package guichet.bot.evaluation;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/** Says every few seconds how far long work has come. */
final class Progress {

	private static final long EVERY = TimeUnit.SECONDS.toNanos(3);

	private final PrintStream err;

	private final String what;

	private final int all;

	private long next = System.nanoTime() + EVERY;

	Progress(PrintStream err, String what, int all) {
		this.err = err;
		this.what = what;
		this.all = all;
	}

	void done(int count) {
		if (System.nanoTime() - this.next >= 0) {
			this.next = System.nanoTime() + EVERY;
			this.err.printf("%s: %d of %d%n", this.what, count, this.all);
		}
	}

}
