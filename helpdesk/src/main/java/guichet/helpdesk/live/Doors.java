package guichet.helpdesk.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/**
 * All open sockets of this node: counts them, by address too, keeps them awake with
 * pings, and is shut before they are sent off.
 */
@Component
public class Doors implements SmartLifecycle {

	/** The attribute of a handshake that holds the caller's address. */
	static final String ADDRESS = "guichet.address";

	private static final int MISSED_BEATS = 3;

	private static final int SPREAD_MILLIS = 1000;

	private final LiveSettings settings;

	private final Map<Link, String> open = new ConcurrentHashMap<>();

	private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

	private final Semaphore busy = new Semaphore(Integer.MAX_VALUE);

	private final MeterRegistry meters;

	private final Counter slow;

	private volatile boolean running;

	private volatile boolean shut = true;

	Doors(LiveSettings settings, MeterRegistry meters) {
		this.settings = settings;
		this.meters = meters;
		this.slow = Counter.builder("guichet.connections.slow")
			.description("Sockets closed because their other end read too slowly")
			.register(meters);
		List.of("bad-frame", "too-long", "too-many", "not-allowed", "unavailable").forEach(this::refusals);
	}

	private Counter refusals(String code) {
		return Counter.builder("guichet.frames.refused")
			.description("Frames that were not taken")
			.tag("code", code)
			.register(this.meters);
	}

	/** The socket's way out, or nothing but a close when its address holds too many. */
	public Link open(WebSocketSession session) {
		Link link = new Link(session, core(session), this.settings.outbox());
		String address = link.address();
		this.open.put(link, address);
		int held = this.byAddress.merge(address, 1, Integer::sum);
		if (isShut()) {
			link.sendOff(SPREAD_MILLIS);
		}
		else if (held > this.settings.linksPerAddress() && !address.isEmpty()) {
			link.close(new CloseStatus(1013, "Too many links from one address"));
			closed(link);
		}
		return link;
	}

	private static CoreSession core(WebSocketSession session) {
		if (session instanceof NativeWebSocketSession known) {
			org.eclipse.jetty.websocket.common.WebSocketSession jetty = known
				.getNativeSession(org.eclipse.jetty.websocket.common.WebSocketSession.class);
			if (jetty != null) {
				return jetty.getCoreSession();
			}
		}
		throw new IllegalStateException("Not a socket of Jetty's: " + session.getClass());
	}

	public void closed(Link link) {
		String address = this.open.remove(link);
		if (link.isClosedAsSlow()) {
			this.slow.increment();
		}
		if (address != null) {
			this.byAddress.computeIfPresent(address, (key, held) -> (held <= 1) ? null : held - 1);
		}
	}

	/** Those who are still there. */
	public Set<Link> links() {
		return Set.copyOf(this.open.keySet());
	}

	/** Whether nobody new is let in and no frame is taken. */
	boolean isShut() {
		return this.shut;
	}

	public void unlock() {
		this.shut = false;
	}

	/**
	 * Takes no more, and waits for the frames under way; false when they take longer.
	 */
	public boolean shut(Duration patience) throws InterruptedException {
		this.shut = true;
		boolean quiet = this.busy.tryAcquire(Integer.MAX_VALUE, patience.toMillis(), TimeUnit.MILLISECONDS);
		if (quiet) {
			this.busy.release(Integer.MAX_VALUE);
		}
		return quiet;
	}

	/**
	 * Takes a frame, or leaves it when the doors are shut: it is not acked, so its sender
	 * sends it again elsewhere.
	 */
	void take(Runnable frame) {
		if (this.busy.tryAcquire()) {
			try {
				if (!isShut()) {
					frame.run();
				}
			}
			finally {
				this.busy.release();
			}
		}
	}

	void refused(String code) {
		refusals(code).increment();
	}

	void show(String side, Map<?, ?> callers) {
		Gauge.builder("guichet.connections", callers, Map::size)
			.description("Open sockets")
			.tag("side", side)
			.register(this.meters);
	}

	/**
	 * Empty for this machine's own, whose number is not limited. Behind a proxy it is the
	 * one that the proxy names, if the settings believe it.
	 */
	static String address(WebSocketSession session) {
		return (session.getAttributes().get(ADDRESS) instanceof String address) ? address : "";
	}

	/**
	 * One whose far end is gone without a word would otherwise stay for a quarter of an
	 * hour.
	 */
	private void beat(Link link) {
		if (link.silentFor(this.settings.heartbeat().multipliedBy(MISSED_BEATS))) {
			link.end(CloseStatus.SESSION_NOT_RELIABLE);
		}
		else {
			link.ping();
		}
	}

	private void heartbeat() {
		while (this.running) {
			try {
				Thread.sleep(this.settings.heartbeat());
				this.open.keySet().forEach(this::beat);
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

	@Override
	public void start() {
		this.running = true;
		Thread.ofVirtual().name("heartbeat").start(this::heartbeat);
	}

	@Override
	public void stop() {
		this.running = false;
	}

	/** Pings until all have been sent off. */
	@Override
	public int getPhase() {
		return DEFAULT_PHASE - 300;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
