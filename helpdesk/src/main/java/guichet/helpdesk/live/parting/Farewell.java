package guichet.helpdesk.live.parting;

import java.time.Duration;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import guichet.helpdesk.live.Doors;
import guichet.helpdesk.live.Link;

/**
 * Sends everybody off once all that was taken is committed and acked, each with a moment
 * of his own to come back at, and waits until they have gone.
 */
@Component
class Farewell implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(Farewell.class);

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private static final Duration LOOK = Duration.ofMillis(20);

	private final Doors doors;

	private final StopSettings settings;

	private volatile boolean running;

	Farewell(Doors doors, StopSettings settings) {
		this.doors = doors;
		this.settings = settings;
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		Set<Link> links = this.doors.links();
		int spread = this.settings.spreadMillis(links.size());
		links.forEach((link) -> link.sendOff(spread));
		try {
			awaitAllGone();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		if (!links.isEmpty()) {
			logger.info("{} sockets were told to come back within {} ms", links.size(), spread);
		}
	}

	private void awaitAllGone() throws InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!this.doors.links().isEmpty() && System.nanoTime() < end) {
			Thread.sleep(LOOK);
		}
	}

	/** After the last commit, before the feed and the heartbeat. */
	@Override
	public int getPhase() {
		return DEFAULT_PHASE - 120;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
