package guichet.helpdesk.conversation.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import guichet.helpdesk.conversation.Conversations.Opening;
import guichet.helpdesk.conversation.Posted;

/**
 * Lets drafts that arrive at once share a commit: while one commit is synced the next
 * drafts gather. A single thread writes, so the disk's sync is paid once for many.
 */
@Component
class GroupCommit implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(GroupCommit.class);

	private static final int TRIES = 4;

	private final BlockingQueue<Waiting> queue;

	private final int batch;

	private final Journal journal;

	private final TransactionTemplate transaction;

	private final Told told;

	private final LogMeters meters;

	private volatile boolean running;

	private Thread writer = Thread.ofPlatform().name("log-writer").unstarted(this::run);

	/** Five, for what is told and what is measured are two things. */
	GroupCommit(Journal journal, TransactionTemplate transaction, Told told, LogMeters meters, LogSettings settings) {
		this.journal = journal;
		this.transaction = transaction;
		this.told = told;
		this.meters = meters;
		this.batch = settings.batch();
		this.queue = new ArrayBlockingQueue<>(settings.waiting());
		meters.watch(this.queue);
	}

	/** Completes once the draft is committed and synced, or could not be. */
	CompletableFuture<Posted> add(Draft draft) {
		Waiting waiting = new Waiting(draft, new CompletableFuture<>());
		if (!this.running || !this.queue.offer(waiting)) {
			waiting.outcome().completeExceptionally(new RejectedExecutionException("The log takes no more just now"));
		}
		return this.meters.timed(waiting.outcome());
	}

	private void run() {
		List<Waiting> taken = new ArrayList<>();
		while (this.running || !this.queue.isEmpty()) {
			take(taken);
			if (!taken.isEmpty()) {
				commit(taken);
				taken.clear();
			}
		}
	}

	private void take(List<Waiting> taken) {
		try {
			Waiting first = this.queue.poll(200, TimeUnit.MILLISECONDS);
			if (first != null) {
				taken.add(first);
				this.queue.drainTo(taken, this.batch - 1);
			}
		}
		catch (InterruptedException ex) {
			this.running = false;
		}
	}

	private void commit(List<Waiting> taken) {
		try {
			Journal.Written written = write(taken.stream().map(Waiting::draft).toList());
			List<Waiting> committed = List.copyOf(taken);
			this.told.after(() -> settle(committed, written));
		}
		catch (DataIntegrityViolationException | IllegalArgumentException ex) {
			alone(taken, ex);
		}
		catch (RuntimeException ex) {
			logger.warn("{} drafts were not committed: {}", taken.size(), ex.toString());
			taken.forEach((waiting) -> waiting.outcome().completeExceptionally(ex));
		}
	}

	/**
	 * What lost against another node's write is written again: nothing of it was kept.
	 */
	private Journal.Written write(List<Draft> drafts) {
		List<Opening> openings = List.of();
		for (int tries = 1;; tries++) {
			try {
				List<Opening> first = openings;
				return this.transaction.execute((status) -> this.journal.write(first, drafts));
			}
			catch (Journal.Unopened ex) {
				openings = ex.openings();
			}
			catch (ConcurrencyFailureException | DuplicateKeyException ex) {
				if (tries >= TRIES) {
					throw ex;
				}
				logger.info("{} drafts are written again: {}", drafts.size(), ex.toString());
			}
		}
	}

	/** One draft that the database refuses must not take the others down with it. */
	private void alone(List<Waiting> taken, RuntimeException cause) {
		if (taken.size() == 1) {
			taken.getFirst().outcome().completeExceptionally(cause);
			return;
		}
		taken.forEach((waiting) -> commit(List.of(waiting)));
	}

	/** Told first, so that an ack and what it belongs to travel together. */
	private void settle(List<Waiting> taken, Journal.Written written) {
		this.meters.committed(taken.size());
		this.told.tell(written.entries(), written.owed());
		List<Posted> outcomes = written.outcomes();
		for (int i = 0; i < taken.size(); i++) {
			taken.get(i).outcome().complete(outcomes.get(i));
		}
	}

	@Override
	public void start() {
		this.running = true;
		this.writer = Thread.ofPlatform().name("log-writer").start(this::run);
	}

	@Override
	public void stop() {
		this.running = false;
		try {
			this.writer.join(10_000);
			this.told.finish();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** After those who still have something to write. */
	@Override
	public int getPhase() {
		return DEFAULT_PHASE - 100;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private record Waiting(Draft draft, CompletableFuture<Posted> outcome) {
	}

}
