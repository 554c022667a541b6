package guichet.knowledge.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;

import guichet.knowledge.Article;
import guichet.knowledge.Findings;
import guichet.knowledge.Question;

/**
 * The published articles, held in memory, ready to be searched by many threads at once.
 */
public final class ArticleIndex implements Closeable {

	/** After as many new articles at once the index is put together anew. */
	private static final int MANY = 500;

	private final Map<String, Article> articles = new ConcurrentHashMap<>();

	private final IndexWriter writer;

	private final SearcherManager searchers;

	private volatile List<String> languages = List.of();

	public ArticleIndex() {
		try {
			this.writer = new IndexWriter(new ByteBuffersDirectory(),
					new IndexWriterConfig().setMergePolicy(fewSegments()));
			this.searchers = new SearcherManager(this.writer, null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A question looks up hundreds of terms in each segment, so that a few must do. */
	private static TieredMergePolicy fewSegments() {
		return new TieredMergePolicy().setSegmentsPerTier(2).setFloorSegmentMB(1);
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
					this.articles.put(id, article);
					this.writer.updateDocuments(Field.id(id), Documents.of(article));
				}
				else {
					this.articles.remove(id);
					this.writer.deleteDocuments(Field.id(id));
				}
			}
			this.languages = this.articles.values().stream().map(Article::language).distinct().sorted().toList();
			if (newer.size() >= MANY) {
				this.writer.forceMerge(1);
			}
			this.searchers.maybeRefreshBlocking();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The best articles for a question, best first. */
	public Findings search(Question question, int limit) {
		try {
			IndexSearcher searcher = this.searchers.acquire();
			try {
				return new Search(searcher, this.articles, this.languages).findings(question, limit);
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
