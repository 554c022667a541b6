package guichet.helpdesk.live.feed;

import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.connection.RedisConnectionCommands;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;

import guichet.helpdesk.conversation.ConversationAdvanced;
import guichet.helpdesk.conversation.Ephemeral;

/**
 * Rings the other nodes when this one has written, and passes on who types. A ring says
 * only "look"; many at once become one. Redis away costs the others a second's delay.
 */
class RedisBell implements MessageListener, SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(RedisBell.class);

	private static final int WAITING = 1000;

	private static final int LOOK_SECONDS = 5;

	private final UUID node = UUID.randomUUID();

	private final BlockingQueue<String> outgoing = new ArrayBlockingQueue<>(WAITING);

	private final AtomicBoolean rung = new AtomicBoolean();

	private final ThreadLocal<Boolean> relaying = ThreadLocal.withInitial(() -> false);

	private final StringRedisTemplate redis;

	private final RedisFrames frames;

	private final NodeFeed feed;

	private volatile boolean running;

	private volatile boolean away;

	RedisBell(StringRedisTemplate redis, RedisFrames frames, NodeFeed feed) {
		this.redis = redis;
		this.frames = frames;
		this.feed = feed;
	}

	@EventListener
	void advanced(ConversationAdvanced advanced) {
		if (this.rung.compareAndSet(false, true) && !this.outgoing.offer("")) {
			this.rung.set(false);
		}
	}

	@EventListener
	void shown(Ephemeral shown) {
		if (!this.relaying.get()) {
			this.outgoing.offer(this.frames.ephemeral(this.node, shown));
		}
	}

	private void send() {
		while (this.running) {
			try {
				send(this.outgoing.poll(LOOK_SECONDS, TimeUnit.SECONDS));
				this.away = false;
			}
			catch (InterruptedException ex) {
				return;
			}
			catch (RuntimeException ex) {
				if (!this.away) {
					this.away = true;
					logger.warn("Redis is away; nodes look for entries each second: {}", ex.toString());
				}
			}
		}
	}

	/** In silence, only whether Redis is there is asked. */
	private void send(@Nullable String frame) {
		if (frame == null) {
			this.redis.execute(RedisConnectionCommands::ping);
			return;
		}
		if (frame.isEmpty()) {
			this.rung.set(false);
		}
		this.redis.convertAndSend(RedisConfiguration.RINGS.getTopic(),
				frame.isEmpty() ? this.frames.ring(this.node) : frame);
	}

	boolean isAway() {
		return this.away;
	}

	@Override
	public void onMessage(Message message, byte @Nullable [] pattern) {
		JsonNode frame = this.frames.read(message.getBody());
		if (!this.frames.node(frame).equals(this.node)) {
			this.frames.ephemeral(frame).ifPresentOrElse(this::relay, this.feed::ring);
		}
	}

	private void relay(Ephemeral shown) {
		this.relaying.set(true);
		try {
			this.feed.relay(shown);
		}
		finally {
			this.relaying.set(false);
		}
	}

	@Override
	public void start() {
		this.running = true;
		Thread.ofVirtual().name("redis-bell").start(this::send);
	}

	@Override
	public void stop() {
		this.running = false;
		this.outgoing.offer("");
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
