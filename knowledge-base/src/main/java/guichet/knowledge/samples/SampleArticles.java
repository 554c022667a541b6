package guichet.knowledge.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import guichet.knowledge.Article;
import guichet.knowledge.ArticleDraft;
import guichet.knowledge.KnowledgeBase;
import guichet.knowledge.shelf.Shelf;
import guichet.knowledge.shelf.Shelf.Write;
import guichet.knowledge.importing.file.ArticleFiles;
import guichet.knowledge.importing.file.FileContent;
import guichet.knowledge.importing.file.ReadArticle;

/** Fills a base that holds no article at all with those of three invented firms. */
@Component
class SampleArticles implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(SampleArticles.class);

	private static final String FILES = "classpath*:samples/*.md";

	private final KnowledgeBase knowledge;

	private final Shelf shelf;

	private final SampleSettings settings;

	private final TransactionTemplate transactions;

	private volatile boolean running;

	SampleArticles(KnowledgeBase knowledge, Shelf shelf, SampleSettings settings,
			PlatformTransactionManager transactions) {
		this.knowledge = knowledge;
		this.shelf = shelf;
		this.settings = settings;
		this.transactions = new TransactionTemplate(transactions);
	}

	@Override
	public void start() {
		this.running = true;
		if (this.settings.samples() && isEmpty()) {
			this.transactions.executeWithoutResult((status) -> fill());
		}
	}

	private boolean isEmpty() {
		return this.knowledge.list("", "", "", 1).isEmpty();
	}

	/** Looks again under the lock, as another node may be starting as well. */
	private void fill() {
		this.shelf.lock();
		if (isEmpty()) {
			List<Write> writes = drafts().stream().map((draft) -> new Write(null, draft.checked())).toList();
			this.shelf.write(writes);
			log.info("The knowledge base was empty: it begins with {} sample articles", writes.size());
		}
	}

	private static List<ArticleDraft> drafts() {
		List<ArticleDraft> drafts = new ArrayList<>();
		try {
			for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
				FileContent content = ArticleFiles.markdown(file.getContentAsString(StandardCharsets.UTF_8));
				if (!content.faults().isEmpty()) {
					throw new IllegalStateException(file.getFilename() + ": " + content.faults().getFirst());
				}
				content.articles().stream().map(SampleArticles::draft).forEach(drafts::add);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return drafts;
	}

	private static ArticleDraft draft(ReadArticle article) {
		return new ArticleDraft(article.question(), article.phrasings(), article.answer(),
				Objects.requireNonNull(article.language(), "language"), article.tags(), Article.Status.PUBLISHED,
				Objects.requireNonNull(article.source(), "source"),
				Objects.requireNonNull(article.reference(), "reference"), article.url());
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before the index is loaded, which then holds the samples at once. */
	@Override
	public int getPhase() {
		return DEFAULT_PHASE - 1_000;
	}

}
