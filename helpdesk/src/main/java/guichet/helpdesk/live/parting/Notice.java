package guichet.helpdesk.live.parting;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import guichet.helpdesk.live.Doors;

/**
 * The first of a stop and the last of a start: the doors are open exactly while all that
 * is behind them works.
 */
@Component
class Notice implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(Notice.class);

	private static final Duration FRAMES = Duration.ofSeconds(5);

	private final Doors doors;

	private final StopSettings settings;

	private volatile boolean running;

	Notice(Doors doors, StopSettings settings) {
		this.doors = doors;
		this.settings = settings;
	}

	@Override
	public void start() {
		this.doors.unlock();
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		try {
			Thread.sleep(this.settings.notice());
			if (!this.doors.shut(FRAMES)) {
				logger.warn("Frames under way are left after {} s; their senders send them again", FRAMES.toSeconds());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
