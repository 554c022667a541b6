package guichet.helpdesk.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/**
 * All open sockets of this node: counts them by address, keeps them awake with pings, and
 * sends them off when the node stops.
 */
@Component
public class Doors implements SmartLifecycle {

	/** The attribute of a handshake that holds the caller's address. */
	static final String ADDRESS = "guichet.address";

	private static final int MISSED_BEATS = 3;

	private static final CloseStatus RESTART = new CloseStatus(1012, "The service restarts: come back");

	private final LiveSettings settings;

	private final Map<Link, String> open = new ConcurrentHashMap<>();

	private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

	private volatile boolean running;

	Doors(LiveSettings settings) {
		this.settings = settings;
	}

	/** The socket's way out, or nothing but a close when its address holds too many. */
	public Link open(WebSocketSession session) {
		Link link = new Link(session, this.settings.outbox());
		String address = link.address();
		this.open.put(link, address);
		int held = this.byAddress.merge(address, 1, Integer::sum);
		if (!this.running) {
			link.close(RESTART);
		}
		else if (held > this.settings.linksPerAddress() && !address.isEmpty()) {
			link.close(new CloseStatus(1013, "Too many links from one address"));
		}
		return link;
	}

	public void closed(Link link) {
		String address = this.open.remove(link);
		if (address != null) {
			this.byAddress.computeIfPresent(address, (key, held) -> (held <= 1) ? null : held - 1);
		}
	}

	public int count() {
		return this.open.size();
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

	/** Before the web server stops, so that everybody is told. */
	@Override
	public void stop() {
		this.running = false;
		this.open.keySet().forEach((link) -> link.close(RESTART));
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
