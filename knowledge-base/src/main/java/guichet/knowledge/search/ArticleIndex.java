package guichet.knowledge.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.jspecify.annotations.Nullable;

import guichet.knowledge.Article;
import guichet.knowledge.Embedder;
import guichet.knowledge.Findings;
import guichet.knowledge.Question;
import guichet.knowledge.learning.Memory;

/**
 * The published articles, held in memory, ready to be searched by many threads at once.
 */
public final class ArticleIndex implements Closeable {

	/** After as many new articles at once the index is put together anew. */
	private static final int MANY = 500;

	private final Holdings holdings = new Holdings();

	private final IndexWriter writer;

	private final SearcherManager searchers;

	private volatile Learned learned;

	/**
	 * @param embedder what tells meanings, or null to go by words alone
	 */
	public ArticleIndex(@Nullable Embedder embedder) {
		this.learned = Learned.nothing(embedder);
		try {
			this.writer = new IndexWriter(memory(), new IndexWriterConfig().setMergePolicy(fewSegments()));
			this.searchers = new SearcherManager(this.writer, null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Each file in one piece: a look into one of many pieces costs more than the look.
	 */
	private static ByteBuffersDirectory memory() {
		return new ByteBuffersDirectory(new SingleInstanceLockFactory(), ByteBuffersDataOutput::new,
				ByteBuffersDirectory.OUTPUT_AS_ONE_BUFFER);
	}

	/** A question looks up many terms in each segment, so that a few must do. */
	private static TieredMergePolicy fewSegments() {
		return new TieredMergePolicy().setSegmentsPerTier(2).setFloorSegmentMB(1);
	}

	/** How many articles can be found. */
	public int size() {
		return this.writer.getDocStats().numDocs;
	}

	/**
	 * Puts newer versions in the place of older ones; what is not published leaves. Found
	 * by every search that begins after this returns.
	 */
	public synchronized void put(Collection<Article> newer) {
		try {
			for (Article article : newer) {
				String id = article.id().value();
				if (article.status() == Article.Status.PUBLISHED) {
					this.writer.updateDocument(Field.id(id), Documents.of(this.holdings.put(article)));
				}
				else {
					this.holdings.remove(id);
					this.writer.deleteDocuments(Field.id(id));
				}
			}
			this.holdings.settle();
			if (newer.size() >= MANY) {
				this.writer.forceMerge(1);
			}
			this.searchers.maybeRefreshBlocking();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Learns from the articles as they are now; searches go on meanwhile and after this
	 * returns use what was learned. Takes from milliseconds to minutes of one core, so
	 * call it from a thread of its own. {@link IllegalStateException} if the embedder
	 * fails; what was known before then stays.
	 */
	public void learn() {
		learn(Memory.NONE);
	}

	/** The same, where some of it may have been learned before. */
	public void learn(Memory memory) {
		Learned renewed = this.learned.renewed(this.holdings, memory);
		this.learned = renewed;
		this.learned = renewed.rehearsed(this.holdings, ArticleIndex::asked, memory);
	}

	/** What other questions find where only these articles are known. */
	private static List<Findings> asked(Learned learned, List<Article> articles, List<Question> questions) {
		try (ArticleIndex rehearsal = new ArticleIndex(null)) {
			rehearsal.put(articles);
			rehearsal.learned = learned.renewed(rehearsal.holdings, Memory.NONE);
			return questions.stream().map((question) -> rehearsal.search(question, 1)).toList();
		}
	}

	/** The best articles for a question, best first. */
	public Findings search(Question question, int limit) {
		try {
			IndexSearcher searcher = this.searchers.acquire();
			try {
				Learned now = this.learned;
				return new Search(new Ranking(searcher, this.holdings, now), this.holdings, now).findings(question,
						limit);
			}
			finally {
				this.searchers.release(searcher);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.searchers.close();
			this.writer.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
