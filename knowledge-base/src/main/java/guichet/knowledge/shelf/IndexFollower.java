package guichet.knowledge.shelf;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import guichet.knowledge.Article;
import guichet.knowledge.Embedder;
import guichet.knowledge.search.ArticleIndex;

/**
 * Keeps the index at what the database says: whole at the start, then change by change,
 * its own node's at once and other nodes' by asking.
 */
@Component
class IndexFollower implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(IndexFollower.class);

	private static final int BATCH = 5_000;

	private final JdbcArticles articles;

	private final KnowledgeSettings settings;

	private final ArticleIndex index;

	private final LessonsFile memory;

	private final CountDownLatch loaded = new CountDownLatch(1);

	private final ScheduledExecutorService worker = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("knowledge-index").factory());

	private final ScheduledExecutorService learner = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("knowledge-lessons").factory());

	private final AtomicBoolean toLearn = new AtomicBoolean();

	private long seen;

	private volatile boolean failing;

	private volatile boolean running;

	IndexFollower(JdbcArticles articles, KnowledgeSettings settings, @Nullable Embedder embedder) {
		this.articles = articles;
		this.settings = settings;
		this.index = new ArticleIndex(embedder);
		this.memory = new LessonsFile(settings.lessons());
	}

	/** The index, once it is loaded: a question at the very start waits for that. */
	ArticleIndex index() {
		try {
			if (!this.loaded.await(this.settings.loading().toMillis(), TimeUnit.MILLISECONDS)) {
				throw new IllegalStateException("The articles are not loaded after " + this.settings.loading());
			}
			return this.index;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Stopped while the articles were loaded", ex);
		}
	}

	/** How many articles it holds; empty until it is loaded. */
	OptionalInt size() {
		return (this.loaded.getCount() == 0) ? OptionalInt.of(this.index.size()) : OptionalInt.empty();
	}

	/**
	 * Brings the index up to what the running transaction writes, once it is committed.
	 */
	void followAfterCommit() {
		boolean asked = TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.anyMatch((it) -> it instanceof AfterCommit);
		if (!asked) {
			TransactionSynchronizationManager.registerSynchronization(new AfterCommit());
		}
	}

	private void follow() {
		try {
			List<JdbcArticles.Changed> changes = this.articles.changedAfter(this.seen, BATCH);
			while (!changes.isEmpty()) {
				List<Article> newer = changes.stream().map(JdbcArticles.Changed::article).toList();
				this.index.put(newer);
				learnSoon();
				this.seen = changes.getLast().change();
				changes = this.articles.changedAfter(this.seen, BATCH);
			}
			this.loaded.countDown();
			this.failing = false;
		}
		catch (RuntimeException ex) {
			if (!this.failing) {
				log.warn("The articles cannot be read now; searches go on with those known", ex);
			}
			this.failing = true;
		}
	}

	/** Several edits in a row are learned from together. */
	private void learnSoon() {
		if (this.toLearn.compareAndSet(false, true)) {
			this.learner.schedule(this::learn, this.settings.learn().toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	private void learn() {
		this.toLearn.set(false);
		try {
			long start = System.nanoTime();
			this.index.learn(this.memory);
			this.memory.settle();
			log.debug("Learned from the articles in {} ms", (System.nanoTime() - start) / 1_000_000);
		}
		catch (RuntimeException ex) {
			log.warn("What the articles teach is not known; searches go on by words: {}", ex.getMessage());
		}
	}

	@Override
	public void start() {
		long every = this.settings.follow().toMillis();
		this.worker.scheduleWithFixedDelay(this::follow, 0, every, TimeUnit.MILLISECONDS);
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		this.worker.shutdownNow();
		this.worker.close();
		this.learner.shutdownNow();
		this.learner.close();
		this.index.close();
	}

	/** Stops after those who search. */
	@Override
	public int getPhase() {
		return DEFAULT_PHASE - 50;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private final class AfterCommit implements TransactionSynchronization {

		@Override
		public void afterCommit() {
			if (!IndexFollower.this.running) {
				return;
			}
			try {
				IndexFollower.this.worker.submit(IndexFollower.this::follow).get(1, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			catch (ExecutionException | TimeoutException | RejectedExecutionException ex) {
				log.debug("The index follows at its next turn", ex);
			}
		}

	}

}
