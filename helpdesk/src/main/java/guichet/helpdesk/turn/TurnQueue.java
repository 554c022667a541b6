package guichet.helpdesk.turn;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
 * Starts turns, each on its own virtual thread: at once when a customer has spoken, and
 * by a sweep for what was missed. The durable queue is the log's owed mark, not this.
 */
@Component
class TurnQueue implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(TurnQueue.class);

	private final TurnTaker taker;

	private final Conversations conversations;

	private final TurnSettings settings;

	private final Semaphore free;

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

	/** What finds no free place is found again by the sweep. */
	private void start(ConversationId id) {
		if (this.running && this.free.tryAcquire()) {
			if (this.taken.add(id)) {
				Thread.ofVirtual().name("turn-" + id).start(() -> take(id));
			}
			else {
				this.again.add(id);
				this.free.release();
			}
		}
	}

	private void take(ConversationId id) {
		MDC.put("conversation", id.toString());
		try {
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
