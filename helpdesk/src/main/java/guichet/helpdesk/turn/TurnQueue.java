package guichet.helpdesk.turn;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import guichet.helpdesk.conversation.ConversationAdvanced;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.conversation.Conversations;

/**
 * Starts turns: at once when a customer has spoken, as soon as there is room again, and
 * by a sweep for what was missed. The durable queue is the log's owed mark, not this.
 * Turns think hard, so they have threads of the operating system's, which shares the
 * processors out; on virtual ones they would hold up everybody's acks.
 */
@Component
class TurnQueue implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(TurnQueue.class);

	private final TurnTaker taker;

	private final Conversations conversations;

	private final TurnSettings settings;

	private final Semaphore free;

	private final ExecutorService threads = Executors
		.newCachedThreadPool(Thread.ofPlatform().daemon().name("turn-", 0).factory());

	private final LinkedHashSet<ConversationId> waiting = new LinkedHashSet<>();

	private final Set<ConversationId> taken = ConcurrentHashMap.newKeySet();

	private final Set<ConversationId> again = ConcurrentHashMap.newKeySet();

	private volatile boolean running;

	TurnQueue(TurnTaker taker, Conversations conversations, TurnSettings settings) {
		this.taker = taker;
		this.conversations = conversations;
		this.settings = settings;
		this.free = new Semaphore(settings.inFlight());
	}

	@EventListener
	void advanced(ConversationAdvanced advanced) {
		if (advanced.owed()) {
			start(advanced.conversation());
		}
	}

	private void start(ConversationId id) {
		if (!this.running) {
			return;
		}
		if (!this.free.tryAcquire()) {
			synchronized (this.waiting) {
				this.waiting.add(id);
			}
		}
		else if (this.taken.add(id)) {
			this.threads.execute(() -> take(id));
		}
		else {
			this.free.release();
			this.again.add(id);
			if (!this.taken.contains(id) && this.again.remove(id)) {
				start(id);
			}
		}
	}

	/** There is room for the first of those that found none. */
	private void startWaiting() {
		ConversationId first;
		synchronized (this.waiting) {
			first = this.waiting.isEmpty() ? null : this.waiting.removeFirst();
		}
		if (first != null) {
			start(first);
		}
	}

	private void take(ConversationId id) {
		try (MDC.MDCCloseable closed = MDC.putCloseable("conversation", id.toString())) {
			this.taker.take(id, this::isRunning);
		}
		catch (RuntimeException ex) {
			logger.warn("The turn in conversation {} failed and is taken again when its lease ends: {}", id,
					ex.toString());
		}
		finally {
			this.taken.remove(id);
			this.free.release();
			if (this.again.remove(id)) {
				start(id);
			}
			startWaiting();
		}
	}

	private void sweep() {
		while (this.running) {
			try {
				Thread.sleep(this.settings.sweep());
				Set<ConversationId> held = Set.copyOf(this.taken);
				if (!held.isEmpty()) {
					this.conversations.renew(held);
				}
				this.conversations.owed(this.settings.inFlight()).forEach(this::start);
				startWaiting();
			}
			catch (InterruptedException ex) {
				return;
			}
			catch (RuntimeException ex) {
				logger.warn("Could not look for owed replies: {}", ex.toString());
			}
		}
	}

	@Override
	public void start() {
		this.running = true;
		Thread.ofVirtual().name("turn-sweep").start(this::sweep);
	}

	/** Lets the turns under way end for a while, and hands back what is left of them. */
	@Override
	public void stop() {
		this.running = false;
		try {
			if (!this.free.tryAcquire(this.settings.inFlight(), this.settings.stop().toMillis(),
					TimeUnit.MILLISECONDS)) {
				handBack(Set.copyOf(this.taken));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void handBack(Set<ConversationId> unfinished) {
		try {
			this.conversations.release(unfinished);
			logger.info("{} turns are left to other nodes or to the next start", unfinished.size());
		}
		catch (RuntimeException ex) {
			logger.warn("{} turns are taken again when their leases end: {}", unfinished.size(), ex.toString());
		}
	}

	/** Before what the turns need. */
	@Override
	public int getPhase() {
		return DEFAULT_PHASE - 10;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
