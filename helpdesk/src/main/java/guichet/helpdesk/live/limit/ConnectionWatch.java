package guichet.helpdesk.live.limit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.websocket.core.WebSocketConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at each connection once a second and cuts off those that no handler ever sees: a
 * request that drips in so as to hold its place, and a socket that floods with pings,
 * fragments or frames.
 */
@Component
class ConnectionWatch implements Connection.Listener {

	private static final Logger logger = LoggerFactory.getLogger(ConnectionWatch.class);

	private static final int HOT_LOOKS = 5;

	private final Map<Connection, Sample> open = new ConcurrentHashMap<>();

	private final LimitSettings settings;

	ConnectionWatch(LimitSettings settings) {
		this.settings = settings;
	}

	@Override
	public void onOpened(Connection connection) {
		this.open.put(connection, Sample.at(System.nanoTime()));
	}

	@Override
	public void onClosed(Connection connection) {
		this.open.remove(connection);
	}

	@Scheduled(fixedDelay = 1000)
	void look() {
		long now = System.nanoTime();
		this.open.replaceAll((connection, before) -> before.next(now, connection.getBytesIn(),
				connection.getMessagesIn(), this.settings.framesPerSecond()));
		this.open.forEach((connection, sample) -> judge(connection, sample, now));
	}

	private void judge(Connection connection, Sample sample, long now) {
		if (connection instanceof WebSocketConnection) {
			if (sample.hot() >= HOT_LOOKS) {
				cut(connection, "sends too many frames");
			}
		}
		else if (sample.drips(now, connection.getBytesIn(), this.settings.request())) {
			cut(connection, "sends its request too slowly");
		}
	}

	private void cut(Connection connection, String why) {
		logger.info("A connection is cut off, for it {}", why);
		this.open.remove(connection);
		connection.getEndPoint().close();
	}

}
