package guichet.helpdesk.live.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import guichet.helpdesk.conversation.ConversationAdvanced;
import guichet.helpdesk.conversation.Conversations;
import guichet.helpdesk.conversation.Entry;
import guichet.helpdesk.conversation.Ephemeral;
import guichet.helpdesk.live.LiveSettings;

/**
 * This node's view of the feed of all nodes. What this node commits it hears at once;
 * what another does it reads from the log when a ring or a gap tells of it, or at the
 * next look, so that a lost ring costs delay and never an entry.
 */
@Component
class NodeFeed implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(NodeFeed.class);

	private static final int PAGE = 500;

	/**
	 * How long an entry may be missing before it is read: two threads may tell crosswise.
	 */
	private static final int GAP_MILLIS = 20;

	/** How long a commit of this node's may take to be told, and usually does not. */
	private static final int TOLD_MILLIS = 200;

	private final Conversations conversations;

	private final ApplicationEventPublisher events;

	private final FeedMeters meters;

	private final Duration poll;

	private final TreeMap<Long, Entry> ahead = new TreeMap<>();

	private final Semaphore wake = new Semaphore(0);

	private final AtomicBoolean rung = new AtomicBoolean();

	private long position;

	private volatile boolean running;

	NodeFeed(Conversations conversations, ApplicationEventPublisher events, FeedMeters meters, LiveSettings settings) {
		this.conversations = conversations;
		this.events = events;
		this.meters = meters;
		this.poll = settings.poll();
	}

	@EventListener
	void advanced(ConversationAdvanced advanced) {
		if (!take(advanced.entries())) {
			this.wake.release();
		}
	}

	/** Another node has written. */
	void ring() {
		this.rung.set(true);
		this.wake.release();
	}

	/** Something that another node shows while it lasts. */
	void relay(Ephemeral shown) {
		this.events.publishEvent(shown);
	}

	/** Whether the feed is whole up to the last entry heard of. */
	private synchronized boolean take(List<Entry> entries) {
		for (Entry entry : entries) {
			if (entry.feed() > this.position) {
				this.ahead.put(entry.feed(), entry);
			}
		}
		List<Entry> next = new ArrayList<>();
		while (!this.ahead.isEmpty() && this.ahead.firstKey() == this.position + 1) {
			next.add(this.ahead.pollFirstEntry().getValue());
			this.position++;
		}
		if (!next.isEmpty()) {
			this.events.publishEvent(new FeedAdvanced(next));
			this.meters.told(next.getLast());
		}
		return this.ahead.isEmpty();
	}

	private synchronized long position() {
		return this.position;
	}

	private void look() {
		while (this.running) {
			try {
				boolean gap = this.wake.tryAcquire(this.poll.toMillis(), TimeUnit.MILLISECONDS);
				this.wake.drainPermits();
				long known = this.conversations.feed();
				this.meters.behind(known - position());
				if (known > position() && !comesByItself(known, gap)) {
					read();
				}
			}
			catch (InterruptedException ex) {
				return;
			}
			catch (RuntimeException ex) {
				logger.warn("Could not look at the feed: {}", ex.toString());
			}
		}
	}

	/**
	 * What this node itself has committed is told in a moment: reading it would cost
	 * every link a look at the log. Another node's ring is not waited on.
	 */
	private boolean comesByItself(long known, boolean gap) throws InterruptedException {
		if (!this.rung.getAndSet(false)) {
			Thread.sleep(gap ? GAP_MILLIS : TOLD_MILLIS);
		}
		return position() >= known;
	}

	private void read() {
		List<Entry> page;
		do {
			page = this.conversations.feedAfter(position(), PAGE);
			page.forEach((entry) -> this.events.publishEvent(new Rung(entry.conversation(), entry.seq())));
			take(page);
		}
		while (page.size() == PAGE);
	}

	@Override
	public void start() {
		synchronized (this) {
			this.position = this.conversations.feed();
		}
		this.running = true;
		Thread.ofVirtual().name("feed").start(this::look);
	}

	@Override
	public void stop() {
		this.running = false;
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
