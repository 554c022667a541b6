package guichet.helpdesk.live.feed;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;

/** Listens to Redis as soon as it is there: a node starts and serves without it. */
class RedisEar implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(RedisEar.class);

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private final RedisMessageListenerContainer rings;

	private volatile boolean running;

	RedisEar(RedisMessageListenerContainer rings) {
		this.rings = rings;
	}

	private void listen() {
		boolean told = false;
		while (this.running && !this.rings.isListening()) {
			try {
				this.rings.start();
			}
			catch (RuntimeException ex) {
				if (!told) {
					logger.warn("Redis is not there yet; this node goes on without its rings: {}", ex.toString());
					told = true;
				}
				pause();
			}
		}
	}

	private void pause() {
		try {
			this.rings.stop();
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			this.running = false;
		}
	}

	@Override
	public void start() {
		this.running = true;
		Thread.ofVirtual().name("redis-ear").start(this::listen);
	}

	@Override
	public void stop() {
		this.running = false;
		this.rings.stop();
	}

	/** Hears and rings until the last commit is told. */
	@Override
	public int getPhase() {
		return DEFAULT_PHASE - 150;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
