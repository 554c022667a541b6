package guichet.bot.answering;

import java.time.Duration;
import java.util.List;

import com.github.tomakehurst.wiremock.WireMockServer;
import guichet.bot.Assistant;
import guichet.bot.budget.Budget;
import guichet.bot.budget.RememberedSpending;
import guichet.bot.model.ProviderStub;
import guichet.knowledge.Article;
import guichet.knowledge.ArticleDraft;
import guichet.knowledge.KnowledgeBase;
import guichet.knowledge.Question;
import guichet.knowledge.importing.file.ArticleFiles;
import guichet.knowledge.importing.file.ReadArticle;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.awaitility.Awaitility.await;

/**
 * The product's assistant over the sample articles, in front of a hostile model.
 * {@code HostileShelf [heading of honest cases]} prints what is let through.
 */
public final class HostileShelf implements AutoCloseable {

	private final WireMockServer provider = ProviderStub.start();

	private final ConfigurableApplicationContext context;

	HostileShelf() {
		this.context = new SpringApplicationBuilder(RealShelf.class, AssistantConfiguration.class, Books.class)
			.web(WebApplicationType.NONE)
			.properties("guichet.model.base-url=" + this.provider.baseUrl() + "/v1",
					"guichet.model.name=" + HostileModel.NAME)
			.run();
	}

	/** Nothing that a model costs is refused. */
	@Configuration(proxyBeanMethods = false)
	static class Books {

		@Bean
		Budget budget() {
			return new RememberedSpending().budget(0, "0", "0");
		}

	}

	/** The model, with articles of many firms more, and one that gives orders. */
	HostileModel model() {
		KnowledgeBase knowledge = this.context.getBean(KnowledgeBase.class);
		for (String language : HostileCase.LANGUAGES) {
			for (String name : List.of("poisoned.", "firms.", "last.")) {
				String file = HostileCase.resource(name + language + ".md");
				ArticleFiles.markdown(file).articles().forEach((article) -> put(article, knowledge));
			}
		}
		return new HostileModel(this.provider, this.context.getBean(Assistant.class), knowledge);
	}

	private static void put(ReadArticle article, KnowledgeBase knowledge) {
		String language = String.valueOf(article.language());
		knowledge.create(new ArticleDraft(article.question(), article.phrasings(), article.answer(), language,
				article.tags(), Article.Status.PUBLISHED, String.valueOf(article.source()),
				String.valueOf(article.reference()), article.url()));
		await().atMost(Duration.ofSeconds(30))
			.until(() -> knowledge.search(new Question(article.question(), language), 1)
				.best()
				.stream()
				.anyMatch((found) -> found.article().question().equals(article.question())));
	}

	@Override
	public void close() {
		this.context.close();
		this.provider.stop();
	}

	public static void main(String[] arguments) {
		try (HostileShelf shelf = new HostileShelf()) {
			HostileModel model = shelf.model();
			List<HostileModel.Outcome> hostile = model.run(HostileCase.of("hostile"));
			String part = (arguments.length > 0) ? arguments[0] : "";
			List<HostileModel.Outcome> honest = model
				.run(HostileCase.of("honest").stream().filter((one) -> one.kind().startsWith(part)).toList());
			hostile.stream()
				.filter((outcome) -> !outcome.unproved().isEmpty())
				.forEach((outcome) -> System.out.println("SHOWN " + outcome.of() + "\n      " + outcome.unproved()));
			honest.stream()
				.filter((outcome) -> !outcome.isLetThrough())
				.forEach((outcome) -> System.out.println("QUOTED " + outcome.of()));
			System.out.print(HostileModel.table(hostile, false));
			System.out.print(HostileModel.table(honest, true));
		}
	}

}
