package guichet.bot.model;

import java.math.BigDecimal;
import java.util.concurrent.CompletableFuture;

import com.github.tomakehurst.wiremock.WireMockServer;
import guichet.bot.Spending.Sum;
import guichet.bot.budget.RememberedSpending;
import guichet.bot.writing.AnswerWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static guichet.bot.model.ProviderStub.counted;
import static guichet.bot.model.ProviderStub.pieces;
import static guichet.bot.model.ProviderStub.stream;
import static guichet.bot.model.ProviderStub.whole;
import static guichet.bot.model.TestModel.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

@Timeout(120)
class ModelLimitsTests {

	private static final String OVER_BUDGET = "guichet-quotes (over budget)";

	private final WireMockServer provider = ProviderStub.start();

	private final RememberedSpending books = new RememberedSpending();

	private final TestModel model = new TestModel(this.provider.baseUrl() + "/v1");

	@BeforeEach
	void answer() {
		ProviderStub.answers(this.provider, stream(counted(1200, 300, PRICE + " [1]")));
	}

	@AfterEach
	void stop() {
		this.provider.stop();
	}

	@Test
	void asksForTheCountOfTokensAndBoundsTheAnswer() {
		this.model.ask("prix ?");
		this.provider.verify(postRequestedFor(urlEqualTo(ProviderStub.PATH))
			.withRequestBody(matchingJsonPath("$.stream_options.include_usage", equalTo("true")))
			.withRequestBody(matchingJsonPath("$.max_tokens", equalTo("1000"))));
	}

	@Test
	void booksTheServersCountOnTheVisitor() {
		this.model.budget = this.books.budget(0, "0", "2.5");
		assertThat(this.model.ask("prix ?").answer().model()).isEqualTo("some-model");
		assertThat(this.books.of("amina").tokens()).isEqualTo(1500);
		assertThat(this.books.of("amina").cost()).isEqualByComparingTo("0.00375");
	}

	@Test
	void estimatesWhatTheServerDoesNotCount() {
		ProviderStub.answers(this.provider, stream(whole(PRICE + " [1]")));
		this.model.budget = this.books.budget(0, "0", "0");
		this.model.ask("prix ?");
		assertThat(this.books.all().tokens()).isBetween(200L, 800L);
		ProviderStub.answers(this.provider, stream(pieces(PRICE + " [1] ")));
		this.model.ask("prix ?").isQuoted();
		assertThat(this.books.all().tokens()).isBetween(400L, 1600L);
	}

	@Test
	void booksNothingForARefusal() {
		this.model.budget = this.books.budget(0, "0", "1");
		ProviderStub.answers(this.provider, aResponse().withStatus(429));
		this.model.ask("prix ?").isQuoted();
		this.provider.stop();
		this.model.ask("prix ?").isQuoted();
		assertThat(this.books.all()).extracting(Sum::tokens).isEqualTo(0L);
		assertThat(this.books.all().cost()).isEqualByComparingTo(BigDecimal.ZERO);
	}

	@Test
	void quotesAndSaysSoWhenTheVisitorsTokensAreSpent() {
		this.model.budget = this.books.budget(3000, "0", "0");
		AnswerWriter writer = this.model.writer();
		assertThat(TestModel.ask(writer, "prix ?").answer().model()).isEqualTo("some-model");
		assertThat(TestModel.ask(writer, "prix ?").answer().model()).isEqualTo("some-model");
		assertThat(TestModel.ask(writer, "prix ?").isQuoted().answer().model()).isEqualTo(OVER_BUDGET);
		this.provider.verify(2, postRequestedFor(urlEqualTo(ProviderStub.PATH)));
	}

	@Test
	void quotesAndSaysSoWhenTheSitesMoneyIsSpent() {
		this.model.budget = this.books.budget(0, "0.02", "10");
		AnswerWriter writer = this.model.writer();
		assertThat(TestModel.ask(writer, "prix ?").answer().model()).isEqualTo("some-model");
		assertThat(TestModel.ask(writer, "prix ?").isQuoted().answer().model()).isEqualTo(OVER_BUDGET);
		this.provider.verify(1, postRequestedFor(urlEqualTo(ProviderStub.PATH)));
	}

	@Test
	void quotesAtOnceWhenAllPlacesAreTaken() throws Exception {
		try (StallingServer server = new StallingServer(StallingServer.HEAD, ": wait\n\n")) {
			TestModel slow = new TestModel(server.url());
			slow.atOnce = 1;
			AnswerWriter writer = slow.writer();
			CompletableFuture<Void> first = new CompletableFuture<>();
			Thread waiting = Thread.ofVirtual().start(() -> {
				TestModel.ask(writer, "prix ?");
				first.complete(null);
			});
			server.reached().get();
			TestModel.ask(writer, "prix ?").isQuoted();
			assertThat(first).isNotDone();
			waiting.interrupt();
			server.awaitHangUp();
		}
	}

	@Test
	void leavesAFailingModelAlone() {
		ProviderStub.answers(this.provider, aResponse().withStatus(500));
		this.model.failures = 3;
		AnswerWriter writer = this.model.writer();
		for (int turn = 0; turn < 7; turn++) {
			TestModel.ask(writer, "prix ?").isQuoted();
		}
		this.provider.verify(3, postRequestedFor(urlEqualTo(ProviderStub.PATH)));
	}

	@Test
	void leavesABusyModelAloneForAsLongAsItAsks() {
		ProviderStub.answers(this.provider, aResponse().withStatus(429).withHeader("Retry-After", "7200"));
		AnswerWriter writer = this.model.writer();
		TestModel.ask(writer, "prix ?").isQuoted();
		TestModel.ask(writer, "prix ?").isQuoted();
		this.provider.verify(1, postRequestedFor(urlEqualTo(ProviderStub.PATH)));
	}

	/** It is reached and speaks; that it invents is no reason to leave it alone. */
	@Test
	void goesOnAskingAModelThatInvents() {
		ProviderStub.answers(this.provider, stream(whole("Le SMS coûte 12 DA. [1]")));
		this.model.failures = 1;
		AnswerWriter writer = this.model.writer();
		TestModel.ask(writer, "prix ?").isQuoted();
		TestModel.ask(writer, "prix ?").isQuoted();
		this.provider.verify(2, postRequestedFor(urlEqualTo(ProviderStub.PATH)));
	}

}
