package guichet.knowledge.shelf;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

import guichet.knowledge.Article;
import guichet.knowledge.Article.Status;
import guichet.knowledge.ArticleDraft;
import guichet.knowledge.ArticleId;
import guichet.knowledge.KnowledgeBase;
import guichet.knowledge.Question;
import guichet.knowledge.StaleArticleException;
import guichet.knowledge.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LuceneKnowledgeBaseIT {

	private final DataSource database = TestDatabase.fresh();

	private final Node node = new Node(this.database);

	private final KnowledgeBase knowledge = this.node.knowledge;

	@BeforeEach
	void start() {
		this.node.follower.start();
	}

	@AfterEach
	void stop() {
		this.node.follower.stop();
	}

	@Test
	void findsAnArticleAsSoonAsItIsSaved() {
		Article saved = this.knowledge.create(draft("Où est le parking ?", "Derrière la gare."));
		assertThat(first("parking")).isEqualTo(saved);
	}

	@Test
	void findsTheNewTextOfARevisedArticleAndNoLongerTheOld() {
		Article old = this.knowledge.create(draft("Où est le parking ?", "Derrière la gare."));
		Article revised = this.knowledge.revise(old.id(), 1, draft("Où est le garage ?", "Devant."));
		assertThat(revised.version()).isEqualTo(2);
		assertThat(first("garage")).isEqualTo(revised);
		assertThat(this.knowledge.search(new Question("parking", "fr"), 5).best()).isEmpty();
	}

	@Test
	void showsAnotherNodesEditWithinASecond() throws InterruptedException {
		Node other = new Node(this.database);
		other.follower.start();
		try {
			Article saved = other.knowledge.create(draft("Où est le parking ?", "Derrière la gare."));
			Instant deadline = Instant.now().plus(Duration.ofSeconds(1));
			while (this.knowledge.search(new Question("parking", "fr"), 5).best().isEmpty()
					&& Instant.now().isBefore(deadline)) {
				Thread.sleep(20);
			}
			assertThat(first("parking")).isEqualTo(saved);
		}
		finally {
			other.follower.stop();
		}
	}

	@Test
	void loadsWhatIsThereAtTheStart() {
		Article saved = this.knowledge.create(draft("Où est le parking ?", "Derrière la gare."));
		Node later = new Node(this.database);
		later.follower.start();
		assertThat(later.knowledge.search(new Question("parking", "fr"), 1).best().getFirst().article())
			.isEqualTo(saved);
		later.follower.stop();
	}

	@Test
	void showsNeitherDraftsNorArchivedArticlesToASearch() {
		ArticleDraft text = draft("Où est le parking ?", "Derrière la gare.");
		Article article = this.knowledge.create(with(text, Status.DRAFT));
		assertThat(this.knowledge.search(new Question("parking", "fr"), 5).best()).isEmpty();
		this.knowledge.revise(article.id(), 1, with(text, Status.PUBLISHED));
		assertThat(first("parking").version()).isEqualTo(2);
		this.knowledge.revise(article.id(), 2, with(text, Status.ARCHIVED));
		assertThat(this.knowledge.search(new Question("parking", "fr"), 5).best()).isEmpty();
	}

	@Test
	void keepsEachPublishedVersionForItsCitations() {
		ArticleDraft text = draft("Où est le parking ?", "Derrière la gare.");
		Article old = this.knowledge.create(text);
		this.knowledge.revise(old.id(), 1, with(draft("Où est le garage ?", "Devant."), Status.DRAFT));
		assertThat(this.knowledge.published(old.id(), 1)).contains(old);
		assertThat(this.knowledge.published(old.id(), 2)).isEmpty();
		assertThat(this.knowledge.published(old.id(), 3)).isEmpty();
		assertThat(this.knowledge.find(old.id())).get().extracting(Article::version).isEqualTo(2);
	}

	@Test
	void neverLetsAVersionBeChanged() {
		Article article = this.knowledge.create(draft("Où est le parking ?", "Derrière la gare."));
		JdbcClient jdbc = JdbcClient.create(this.database);
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> jdbc.sql("update article_version set answer = 'x'").update())
			.withMessageContaining("stays as it was")
			.withMessageContaining(article.id().value());
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> jdbc.sql("delete from article_version").update());
	}

	@Test
	void savesTheSameContentOnce() {
		ArticleDraft text = draft("Où est le parking ?", "Derrière la gare.\r\nPuis à gauche.");
		Article first = this.knowledge.create(text);
		assertThat(this.knowledge.create(text)).isEqualTo(first);
		assertThat(this.knowledge.revise(first.id(), 1, text)).isEqualTo(first);
		Article second = this.knowledge.revise(first.id(), 1, draft("Où est le parking ?", "Devant."));
		assertThat(this.knowledge.revise(first.id(), 1, draft("Où est le parking ?", "Devant."))).isEqualTo(second);
	}

	@Test
	void refusesASaveOverAnotherEditorsSave() {
		Article old = this.knowledge.create(draft("Où est le parking ?", "Derrière la gare."));
		Article newer = this.knowledge.revise(old.id(), 1, draft("Où est le parking ?", "Devant."));
		assertThatExceptionOfType(StaleArticleException.class)
			.isThrownBy(() -> this.knowledge.revise(old.id(), 1, draft("Où est le parking ?", "Dessous.")))
			.satisfies((ex) -> assertThat(ex.current()).isEqualTo(newer));
	}

	@Test
	void refusesAReferenceThatIsTaken() {
		this.knowledge.create(draft("Où est le parking ?", "Derrière la gare."));
		assertThatIllegalArgumentException().isThrownBy(() -> this.knowledge.create(draft("Autre ?", "Autre.")))
			.withMessageContaining("reference")
			.withMessageContaining("parking");
	}

	@Test
	void refusesToReviseAnUnknownArticle() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.knowledge.revise(new ArticleId("none"), 1, draft("Q ?", "R.")))
			.withMessageContaining("none");
	}

	@Test
	void listsInAStableOrderPageByPage() {
		for (int i = 0; i < 5; i++) {
			this.knowledge.create(new ArticleDraft("Question " + i, List.of(), "100 % sûr_" + i, "fr", List.of(),
					Status.PUBLISHED, "Essai", "r" + i, null));
		}
		List<Article> firstPage = this.knowledge.list("", "", "", 3);
		List<Article> secondPage = this.knowledge.list("", "", firstPage.getLast().id().value(), 3);
		assertThat(firstPage).extracting(Article::reference).hasSize(3);
		assertThat(secondPage).hasSize(2).doesNotContainAnyElementsOf(firstPage);
		assertThat(this.knowledge.list("sûr_3", "", "", 9)).extracting(Article::reference).containsExactly("r3");
		assertThat(this.knowledge.list("100 %", "fr", "", 9)).hasSize(5);
		assertThat(this.knowledge.list("'; drop table article; --\0", "fr", "", 9)).isEmpty();
		assertThat(this.knowledge.list("", "en", "", 9)).isEmpty();
	}

	@Test
	void namesTheFieldAndTheValueOfARefusedDraft() {
		refuses(draft(" ", "R."), "question", "1 to 300");
		refuses(draft("q".repeat(301), "R."), "question", "(301 characters)");
		refuses(draft("Q ?", ""), "answer", "1 to 20000");
		refuses(draft("Q ?", "a\0b"), "answer", "NUL", "a\\0b");
		refuses(draft("Q ?", "a\ud800b"), "answer", "Unicode");
		refuses(draft("Q ?", "R.", Collections.nCopies(101, "x")), "phrasings", "101 entries");
		refuses(draft("Q ?", "R.", List.of("x".repeat(301))), "phrasings", "(301 characters)");
		refuses(new ArticleDraft("Q ?", List.of(), "R.", "français", List.of(), Status.DRAFT, "s", "r", null),
				"language", "français");
		refuses(new ArticleDraft("Q ?", List.of(), "R.", "fr", List.of(), Status.DRAFT, "s", "r",
				"javascript:alert(1)"), "url", "javascript:alert(1)");
	}

	private void refuses(ArticleDraft draft, String... parts) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.knowledge.create(draft))
			.withMessageContainingAll(parts);
	}

	private Article first(String question) {
		return this.knowledge.search(new Question(question, "fr"), 5).best().getFirst().article();
	}

	private static ArticleDraft draft(String question, String answer) {
		return draft(question, answer, List.of());
	}

	private static ArticleDraft draft(String question, String answer, List<String> phrasings) {
		return new ArticleDraft(question, phrasings, answer, "fr", List.of(), Status.PUBLISHED, "Essai", "parking",
				null);
	}

	private static ArticleDraft with(ArticleDraft draft, Status status) {
		return new ArticleDraft(draft.question(), draft.phrasings(), draft.answer(), draft.language(), draft.tags(),
				status, draft.source(), draft.reference(), draft.url());
	}

	/** A node of the product, as far as the knowledge base goes. */
	private static final class Node {

		private final IndexFollower follower;

		private final KnowledgeBase knowledge;

		Node(DataSource database) {
			JdbcArticles articles = new JdbcArticles(JdbcClient.create(database), new JdbcTemplate(database));
			this.follower = new IndexFollower(articles,
					new KnowledgeSettings(Duration.ofMillis(500), Duration.ofMillis(50), Duration.ofSeconds(10), null),
					null);
			this.knowledge = new LuceneKnowledgeBase(articles, this.follower,
					new DataSourceTransactionManager(database),
					new ShelfMeters(new StaticListableBeanFactory().getBeanProvider(MeterRegistry.class)));
		}

	}

}
