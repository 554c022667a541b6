package guichet.helpdesk.live;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * One open socket's way out. Sending never waits: frames queue up to a bound, and a
 * client that reads too slowly is closed with 1013 and resumes. Frames leave in the order
 * given.
 */
public final class Link {

	private static final Logger logger = LoggerFactory.getLogger(Link.class);

	/** Try again later, RFC 6455's registry. */
	public static final CloseStatus SLOW = new CloseStatus(1013, "Too slow: resume");

	private final WebSocketSession session;

	private final int bound;

	private final Queue<WebSocketMessage<?>> waiting = new ArrayDeque<>();

	private long bytes;

	private boolean writing;

	private @Nullable CloseStatus closing;

	private volatile long heard = System.nanoTime();

	public Link(WebSocketSession session, int bound) {
		this.session = session;
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

	public void send(String frame) {
		queue(new TextMessage(frame));
	}

	public void ping() {
		queue(new PingMessage());
	}

	/**
	 * Closes once what was sent before has left, or at once when the client is too slow.
	 */
	public synchronized void close(CloseStatus status) {
		if (this.closing == null) {
			this.closing = status;
			write();
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

	private synchronized void queue(WebSocketMessage<?> message) {
		if (this.closing != null) {
			return;
		}
		this.bytes += message.getPayloadLength();
		this.waiting.add(message);
		if (this.bytes > this.bound) {
			this.waiting.clear();
			this.closing = SLOW;
			Thread.ofVirtual().name("link-close").start(() -> end(SLOW));
			return;
		}
		write();
	}

	private void write() {
		if (!this.writing) {
			this.writing = true;
			Thread.ofVirtual().name("link-write").start(this::drain);
		}
	}

	private void drain() {
		try {
			WebSocketMessage<?> next = next();
			while (next != null) {
				this.session.sendMessage(next);
				next = next();
			}
		}
		catch (IOException | RuntimeException ex) {
			logger.debug("Link {} is gone: {}", this.session.getId(), ex.toString());
			end(CloseStatus.SESSION_NOT_RELIABLE);
		}
	}

	private @Nullable WebSocketMessage<?> next() {
		CloseStatus end;
		synchronized (this) {
			WebSocketMessage<?> next = this.waiting.poll();
			if (next != null) {
				this.bytes -= next.getPayloadLength();
				return next;
			}
			this.writing = false;
			end = this.closing;
		}
		if (end != null) {
			end(end);
		}
		return null;
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
