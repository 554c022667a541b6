package guichet.knowledge.importing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

import guichet.knowledge.Article;
import guichet.knowledge.ArticleDraft;
import guichet.knowledge.KnowledgeBase;
import guichet.knowledge.KnowledgeBaseTestApplication;
import guichet.knowledge.Question;
import guichet.knowledge.shelf.Shelf;
import guichet.knowledge.importing.PlanItem.Action;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = KnowledgeBaseTestApplication.class, properties = "guichet.knowledge.samples=false")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class ArticleImportIT {

	private static final String TWO = """
			{"id":"a","question":"Où est le parking ?","alternatives":["se garer"],"answer":"Derrière la gare.","lang":"fr"}
			{"id":"b","question":"Where is the station?","alternatives":[],"answer":"Downtown.","lang":"en"}
			""";

	@Autowired
	private ArticleImport articles;

	@Autowired
	private KnowledgeBase knowledge;

	@Autowired
	private Shelf shelf;

	@Autowired
	private PlanApplier applier;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void empty() {
		this.jdbc.sql("truncate article, article_version").update();
	}

	@Test
	void changesNothingBeforeThePlanIsApplied() {
		Plan plan = preview(TWO);
		assertThat(plan.items()).extracting(PlanItem::action).containsExactly(Action.CREATE, Action.CREATE);
		assertThat(plan.items()).extracting(PlanItem::where).containsExactly("kb.jsonl:1", "kb.jsonl:2");
		assertThat(this.knowledge.list("", "", "", 9)).isEmpty();
	}

	@Test
	void appliesThePlanAndFindsItsArticlesAtOnce() {
		Applied applied = this.articles.apply(preview(TWO).id()).orElseThrow();
		assertThat(applied).isEqualTo(new Applied(2, 0, 0, List.of()));
		assertThat(this.knowledge.search(new Question("se garer", "fr"), 1).best().getFirst().article().reference())
			.isEqualTo("a");
	}

	@Test
	void saysSameForTheSameFileTwice() {
		this.articles.apply(preview(TWO).id());
		Plan again = preview(TWO);
		assertThat(again.items()).extracting(PlanItem::action).containsOnly(Action.SAME);
		assertThat(this.articles.apply(again.id())).contains(new Applied(0, 0, 2, List.of()));
		assertThat(this.knowledge.list("", "", "", 9)).extracting(Article::version).containsOnly(1);
	}

	@Test
	void saysSameForTheSameFileTwiceWithoutReferences() {
		String csv = "question;réponse\r\nOù ? ; Ici \r\nمتى؟;غدا\r\n";
		this.articles.apply(preview("faq.csv", csv).id());
		assertThat(preview("faq.csv", csv).items()).extracting(PlanItem::action).containsOnly(Action.SAME).hasSize(2);
	}

	@Test
	void showsAChangeBeforeAndAfter() {
		this.articles.apply(preview(TWO).id());
		Plan plan = preview(TWO.replace("Derrière", "Devant").replace("[\"se garer\"]", "[]"));
		PlanItem change = plan.items().getFirst();
		assertThat(change.action()).isEqualTo(Action.CHANGE);
		assertThat(change.before()).isNotNull();
		assertThat(change.before().answer()).isEqualTo("Derrière la gare.");
		assertThat(change.draft().answer()).isEqualTo("Devant la gare.");
		assertThat(change.draft().phrasings()).as("what the file does not say stays").containsExactly("se garer");
		this.articles.apply(plan.id());
		assertThat(article().version()).isEqualTo(2);
	}

	@Test
	void refusesAnArticleThatHasChangedSinceThePreview() {
		this.articles.apply(preview(TWO).id());
		Plan plan = preview(TWO.replace("Derrière", "Devant").replace("Downtown", "Uptown"));
		Article article = article();
		ArticleDraft own = ArticleDraft.of(article);
		this.knowledge.revise(article.id(), 1, new ArticleDraft(own.question(), own.phrasings(), "Sous la gare.", "fr",
				own.tags(), own.status(), own.source(), own.reference(), own.url()));
		Applied applied = this.articles.apply(plan.id()).orElseThrow();
		assertThat(applied.changed()).isEqualTo(1);
		assertThat(applied.refused()).singleElement()
			.satisfies((problem) -> assertThat(problem.where()).isEqualTo("kb.jsonl:1"));
		assertThat(article().answer()).isEqualTo("Sous la gare.");
	}

	@Test
	void keepsADraftADraft() {
		this.articles.apply(preview(TWO).id());
		Article article = article();
		ArticleDraft own = ArticleDraft.of(article);
		this.knowledge.revise(article.id(), 1, new ArticleDraft(own.question(), own.phrasings(), own.answer(), "fr",
				own.tags(), Article.Status.ARCHIVED, own.source(), own.reference(), own.url()));
		assertThat(preview(TWO).items().getFirst().action()).isEqualTo(Action.SAME);
	}

	@Test
	void givesTheResultOfAPlanAppliedTwiceAgain() {
		Plan plan = preview(TWO);
		assertThat(this.articles.apply(plan.id())).isEqualTo(this.articles.apply(plan.id()));
		assertThat(this.articles.apply("unknown")).isEmpty();
	}

	@Test
	void forgetsAPlanAfterHalfAnHour() {
		Instant[] now = { Instant.EPOCH };
		Plans plans = new Plans(this.applier, () -> now[0]);
		Plan plan = plans.keep("x", List.of(), List.of());
		now[0] = plan.expires().minus(Duration.ofSeconds(1));
		assertThat(plans.apply(plan.id())).isPresent();
		now[0] = Instant.EPOCH.plus(Duration.ofMinutes(30));
		assertThat(plans.apply(plan.id())).isEmpty();
	}

	@Test
	void keepsABoundedNumberOfPlans() {
		Plans plans = new Plans(this.applier, () -> Instant.EPOCH);
		Plan first = plans.keep("x", List.of(), List.of());
		for (int i = 0; i < 100; i++) {
			plans.keep("x", List.of(), List.of());
		}
		assertThat(plans.apply(first.id())).isEmpty();
	}

	@Test
	void reportsEachRowThatCannotBeKept() {
		Plan plan = preview("{\"id\":\"a\",\"question\":\"" + "q".repeat(301) + "\",\"answer\":\"x\"}\n"
				+ "{\"id\":\"b\",\"question\":\"q\",\"answer\":\"a\\u0000b\"}\n"
				+ "{\"id\":\"c\",\"question\":\"q\",\"answer\":\"ok\",\"lang\":\"fr\"}\n"
				+ "{\"id\":\"c\",\"question\":\"q2\",\"answer\":\"ok\",\"lang\":\"fr\"}\n"
				+ "{\"id\":\"d\",\"question\":\"q\",\"answer\":\"ok\",\"url\":\"javascript:alert(1)\"}\n");
		assertThat(plan.items()).hasSize(1);
		assertThat(plan.problems()).extracting(Problem::where)
			.containsExactly("kb.jsonl:1", "kb.jsonl:2", "kb.jsonl:4", "kb.jsonl:5");
		assertThat(plan.problems().getFirst().what()).contains("question", "300");
	}

	@Test
	void findsTheLanguageOfARowThatNamesNone() {
		Plan plan = preview("faq.csv",
				"question,answer\nOù est le bureau ?,Ici\nWhere is the office?,Here\nأين المكتب؟,هنا\n");
		assertThat(plan.items()).extracting((item) -> item.draft().language()).containsExactly("fr", "en", "ar");
	}

	@Test
	void importsThousandsOfArticlesInOneGo() {
		String many = IntStream.range(0, 10_001)
			.mapToObj((i) -> "{\"id\":\"" + i + "\",\"question\":\"Frage " + i + "\",\"answer\":\"x\",\"lang\":\"en\"}")
			.collect(Collectors.joining("\n"));
		Plan plan = preview(many);
		assertThat(plan.items()).hasSize(10_000);
		assertThat(plan.problems()).singleElement()
			.satisfies((it) -> assertThat(it.where()).isEqualTo("kb.jsonl:10001"));
		assertThat(this.articles.apply(plan.id()).orElseThrow().created()).isEqualTo(10_000);
	}

	@Test
	void reportsAPageThatIsRefused() {
		Plan plan = this.articles.previewPage("http://127.0.0.1/faq", null, null);
		assertThat(plan.items()).isEmpty();
		assertThat(plan.problems()).singleElement()
			.satisfies((it) -> assertThat(it.what()).contains("not on the public web"));
	}

	private Article article() {
		return this.shelf.from("kb.jsonl").stream().filter((it) -> it.reference().equals("a")).findAny().orElseThrow();
	}

	private Plan preview(String text) {
		return preview("kb.jsonl", text);
	}

	private Plan preview(String name, String text) {
		return this.articles.preview(new Upload(name, text.getBytes(StandardCharsets.UTF_8), null, null));
	}

}
