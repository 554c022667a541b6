package guichet.helpdesk.live;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/**
 * One open socket's way out. Sending never waits: frames queue up to a bound, and a
 * client that reads too slowly is closed with 1013 and resumes. Frames leave in the order
 * given, those given at once in one packet where they fit.
 */
public final class Link {

	private static final Logger logger = LoggerFactory.getLogger(Link.class);

	/** Try again later, RFC 6455's registry. */
	public static final CloseStatus SLOW = new CloseStatus(1013, "Too slow: resume");

	/** How long the other end may take to answer a close. */
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final WebSocketSession session;

	private final CoreSession out;

	private final int bound;

	private final AtomicLong waiting = new AtomicLong();

	private @Nullable CloseStatus closing;

	private volatile long heard = System.nanoTime();

	Link(WebSocketSession session, CoreSession out, int bound) {
		this.session = session;
		this.out = out;
		this.bound = bound;
	}

	/** The other end has shown that it lives. */
	void heard() {
		this.heard = System.nanoTime();
	}

	/**
	 * Whether nothing came from the other end for so long, not even an answer to a ping.
	 */
	boolean silentFor(Duration time) {
		return System.nanoTime() - this.heard > time.toNanos();
	}

	/** The network address of the other end; empty for this machine's own. */
	public String address() {
		return Doors.address(this.session);
	}

	/** Sends frames, nothing else between them. */
	public synchronized void send(String... frames) {
		for (int at = 0; at < frames.length && this.closing == null; at++) {
			ByteBuffer text = ByteBuffer.wrap(frames[at].getBytes(StandardCharsets.UTF_8));
			queue(new Frame(OpCode.TEXT, text), at < frames.length - 1);
		}
	}

	public synchronized void ping() {
		if (this.closing == null) {
			queue(new Frame(OpCode.PING), false);
		}
	}

	private void queue(Frame frame, boolean more) {
		int size = frame.getPayloadLength();
		if (this.waiting.addAndGet(size) > this.bound) {
			close(SLOW);
			return;
		}
		this.out.sendFrame(frame, Callback.from(() -> this.waiting.addAndGet(-size), (fault) -> {
			this.waiting.addAndGet(-size);
			logger.debug("Link {} is gone: {}", this.session.getId(), fault.toString());
		}), more);
	}

	/** Closes once what was sent before has left, or could not. */
	public synchronized void close(CloseStatus status) {
		if (this.closing == null) {
			this.closing = status;
			Thread.ofVirtual().name("link-close").start(() -> {
				end(status);
				abortIfStuck();
			});
		}
	}

	/**
	 * Closes with 1012 and a moment to come back at, drawn anew for each so that not all
	 * come at once.
	 */
	public void sendOff(int spreadMillis) {
		close(new CloseStatus(1012, "retry-after-ms=" + ThreadLocalRandom.current().nextInt(spreadMillis + 1)));
	}

	synchronized boolean isClosedAsSlow() {
		return this.closing == SLOW;
	}

	/** Who reads nothing does not read the close either. */
	private void abortIfStuck() {
		try {
			Thread.sleep(PATIENCE);
			this.out.abort();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Closes at once, whatever still waits. */
	void end(CloseStatus status) {
		try {
			this.session.close(status);
		}
		catch (IOException | RuntimeException ex) {
			logger.debug("Link {} was gone before its close: {}", this.session.getId(), ex.toString());
		}
	}

}
