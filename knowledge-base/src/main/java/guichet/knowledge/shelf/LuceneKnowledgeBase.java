package guichet.knowledge.shelf;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import guichet.knowledge.Article;
import guichet.knowledge.ArticleDraft;
import guichet.knowledge.ArticleId;
import guichet.knowledge.Findings;
import guichet.knowledge.KnowledgeBase;
import guichet.knowledge.Question;
import guichet.knowledge.StaleArticleException;
import guichet.knowledge.search.ArticleIndex;
import guichet.knowledge.shelf.JdbcArticles.Version;

/** Writes to the database, reads from the index that follows it. */
@Component
class LuceneKnowledgeBase implements KnowledgeBase, Shelf {

	private static final int LONGEST_LIST = 1_000;

	private final JdbcArticles articles;

	private final IndexFollower follower;

	private final TransactionTemplate transactions;

	private final ShelfMeters meters;

	/** More searches than processors would only make each take longer. */
	private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

	LuceneKnowledgeBase(JdbcArticles articles, IndexFollower follower, PlatformTransactionManager transactions,
			ShelfMeters meters) {
		this.articles = articles;
		this.follower = follower;
		this.transactions = new TransactionTemplate(transactions);
		this.meters = meters;
		meters.watch(this);
	}

	@Override
	public Findings search(Question question, int limit) {
		ArticleIndex index = this.follower.index();
		this.atOnce.acquireUninterruptibly();
		try {
			return this.meters.timed(() -> index.search(question, Math.clamp(limit, 1, LONGEST_LIST)));
		}
		finally {
			this.atOnce.release();
		}
	}

	@Override
	public OptionalInt published() {
		return this.follower.size();
	}

	@Override
	public Optional<Article> find(ArticleId id) {
		return this.articles.find(id);
	}

	@Override
	public Optional<Article> published(ArticleId id, int version) {
		return this.articles.published(id, version);
	}

	@Override
	public List<Article> list(String text, String language, String after, int limit) {
		return this.articles.list(text, language, after, Math.clamp(limit, 1, LONGEST_LIST));
	}

	@Override
	public Article create(ArticleDraft wanted) {
		ArticleDraft draft = wanted.checked();
		return written(() -> {
			Optional<Article> there = this.articles.find(draft.source(), draft.reference(), draft.language());
			if (there.isPresent()) {
				return same(there.get(), draft);
			}
			return write(new Write(null, draft));
		});
	}

	@Override
	public Article revise(ArticleId id, int version, ArticleDraft wanted) {
		ArticleDraft draft = wanted.checked();
		return written(() -> {
			Article current = this.articles.find(id)
				.orElseThrow(() -> new IllegalArgumentException("There is no article with the id " + id.value()));
			if (ArticleDraft.of(current).equals(draft)) {
				return current;
			}
			if (current.version() != version) {
				throw new StaleArticleException(current);
			}
			refuseTakenReference(id, draft);
			return write(new Write(current, draft));
		});
	}

	private Article written(Supplier<Article> write) {
		Article article = this.transactions.execute((status) -> {
			lock();
			return write.get();
		});
		if (article == null) {
			throw new IllegalStateException("The write gave no article");
		}
		return article;
	}

	private Article write(Write write) {
		Version version = version(write);
		this.articles.write(List.of(version));
		this.follower.followAfterCommit();
		return this.articles.find(version.id()).orElseThrow();
	}

	@Override
	public List<Article> from(String source) {
		return this.articles.from(source);
	}

	@Override
	public void lock() {
		this.articles.lock();
	}

	@Override
	public void write(List<Write> writes) {
		this.articles.write(writes.stream().map(LuceneKnowledgeBase::version).toList());
		this.follower.followAfterCommit();
	}

	private static Version version(Write write) {
		Article before = write.before();
		return (before == null) ? new Version(newId(), 1, write.draft())
				: new Version(before.id(), before.version() + 1, write.draft());
	}

	private static Article same(Article there, ArticleDraft draft) {
		if (ArticleDraft.of(there).equals(draft)) {
			return there;
		}
		throw taken(draft);
	}

	private void refuseTakenReference(ArticleId id, ArticleDraft draft) {
		this.articles.find(draft.source(), draft.reference(), draft.language())
			.filter((other) -> !other.id().equals(id))
			.ifPresent((other) -> {
				throw taken(draft);
			});
	}

	private static IllegalArgumentException taken(ArticleDraft draft) {
		return new IllegalArgumentException(
				"An article's reference must be its own within its source and language, but " + draft.source() + " has "
						+ draft.reference() + " in " + draft.language() + " already");
	}

	/** Grows with time, so that an editor's list shows new articles last. */
	private static ArticleId newId() {
		long random = ThreadLocalRandom.current().nextLong();
		return new ArticleId(String.format(Locale.ROOT, "%011x-%016x", System.currentTimeMillis(), random));
	}

}
