package guichet.helpdesk.conversation.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import guichet.helpdesk.conversation.ConversationAdvanced;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.conversation.Entry;

/**
 * Tells the house what was committed; a listener that fails costs delay, never an entry.
 * A thread of its own tells while the next commit is under way, in the commits' order.
 */
@Component
class Told implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Told.class);

	/** How many commits may wait to be told before the writer waits too. */
	private static final int BEHIND = 8;

	private final ApplicationEventPublisher events;

	private final ExecutorService teller = Executors
		.newSingleThreadExecutor(Thread.ofPlatform().name("log-teller").factory());

	private final Semaphore behind = new Semaphore(BEHIND);

	Told(ApplicationEventPublisher events) {
		this.events = events;
	}

	/** Has the teller do this after all that it was given before. */
	void after(Runnable telling) {
		this.behind.acquireUninterruptibly();
		this.teller.execute(() -> {
			try {
				telling.run();
			}
			catch (RuntimeException ex) {
				logger.error("A commit was not told whole", ex);
			}
			finally {
				this.behind.release();
			}
		});
	}

	void tell(List<Entry> committed, Set<ConversationId> owed) {
		Map<ConversationId, List<Entry>> conversations = new LinkedHashMap<>();
		committed.forEach(
				(entry) -> conversations.computeIfAbsent(entry.conversation(), (id) -> new ArrayList<>(2)).add(entry));
		conversations.forEach((id, entries) -> tell(new ConversationAdvanced(id, entries, owed.contains(id))));
	}

	void tellAfterCommit(Entry entry) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				tell(List.of(entry), Set.of());
			}

		});
	}

	private void tell(ConversationAdvanced advanced) {
		try {
			this.events.publishEvent(advanced);
		}
		catch (RuntimeException ex) {
			logger.error("A listener failed on conversation {}", advanced.conversation(), ex);
		}
	}

	/** Tells what was committed before the house stops listening. */
	void finish() {
		this.teller.shutdown();
		try {
			if (!this.teller.awaitTermination(10, TimeUnit.SECONDS)) {
				logger.warn("Not all that was committed could be told before the stop");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		this.teller.shutdownNow();
	}

}
