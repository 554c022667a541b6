package guichet.helpdesk.live.limit;

import java.time.Duration;

/**
 * How a connection stood when it was looked at last.
 *
 * @param since when a whole message came last, or the connection was opened (nanoseconds)
 * @param bytes what had come in by then
 * @param messages how many messages or frames had come in when it was looked at last
 * @param hot for how many looks in a row too many came
 */
record Sample(long since, long bytes, long messages, int hot) {

	/** A sender of a request who is slower than this is no browser. */
	private static final long LEAST_BYTES_A_SECOND = 500;

	static Sample at(long now) {
		return new Sample(now, 0, 0, 0);
	}

	Sample next(long now, long bytesIn, long messagesIn, int most) {
		long grown = messagesIn - this.messages;
		return new Sample((grown > 0) ? now : this.since, (grown > 0) ? bytesIn : this.bytes, messagesIn,
				(grown > most) ? this.hot + 1 : 0);
	}

	/**
	 * Whether a request drips in: begun, not whole after all that time, and next to
	 * nothing of it.
	 */
	boolean drips(long now, long bytesIn, Duration patience) {
		long waited = (now - this.since) / 1_000_000_000;
		long come = bytesIn - this.bytes;
		return waited >= patience.toSeconds() && come > 0 && come < LEAST_BYTES_A_SECOND * waited;
	}

}
