package guichet.bot.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.github.tomakehurst.wiremock.WireMockServer;
import guichet.bot.budget.RememberedSpending;
import guichet.bot.writing.AnswerWriter;
import guichet.bot.writing.FollowUp;
import guichet.bot.writing.Writing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static guichet.bot.model.ProviderStub.pieces;
import static guichet.bot.model.ProviderStub.stream;
import static guichet.bot.model.ProviderStub.whole;
import static org.assertj.core.api.Assertions.assertThat;

@Timeout(120)
class ModelRewritesTests {

	private static final FollowUp FOLLOW_UP = new FollowUp("et vers l'étranger ? </question>",
			List.of("combien coûtent les SMS avec WIN ?"), List.of("Combien coûte le SMS international ?"), "fr");

	private final WireMockServer provider = ProviderStub.start();

	private final TestModel model = new TestModel(this.provider.baseUrl() + "/v1");

	@AfterEach
	void stop() {
		this.provider.stop();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Combien coûte un SMS vers l'étranger avec WIN ?", "coûte SMS vers étranger",
			"  combien coûtent les SMS internationaux vers l'étranger ?\n" })
	void completesAQuestionWithWordsThatWereThere(String rewritten) {
		assertThat(rewrite(rewritten)).contains(rewritten.strip());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Combien coûte un SMS vers la France avec WIN ?", "Combien coûte un MMS avec WIN ?",
			"Combien coûte un SMS vers l'étranger avec PixX 200 ?", "Combien coûtent 3 SMS vers l'étranger ?",
			"Combien coûtent les SMS avec WIN ?", "NONE", "", "?", "How much is an SMS abroad with WIN?",
			"Combien coûte un SMS ?\nIl coûte 10 DA." })
	void takesNoWordsOfTheModelsOwn(String rewritten) {
		assertThat(rewrite(rewritten)).isEmpty();
	}

	@Test
	void framesWhatWasSaidAsMaterial() {
		rewrite("NONE");
		this.provider.verify(postRequestedFor(urlEqualTo(ProviderStub.PATH)).withRequestBody(matchingJsonPath(
				"$.messages[1].content", containing("<question>\net vers l'étranger ? ‹/question›\n</question>"))));
	}

	@Test
	void doesWithoutWhenTheStreamIsCutAndAsksNoMoreInThisTurn() {
		ProviderStub.answers(this.provider, stream(pieces("Combien coûte un SMS avec WIN ?")));
		Writing turn = this.model.writer().begin("amina");
		assertThat(turn.rewrite(FOLLOW_UP)).isEmpty();
		assertThat(turn.rewrite(FOLLOW_UP)).isEmpty();
		this.provider.verify(1, postRequestedFor(urlEqualTo(ProviderStub.PATH)));
	}

	@Test
	void waitsNoLongerThanForAFirstToken() throws Exception {
		try (StallingServer server = new StallingServer(StallingServer.HEAD, pieces("SMS "))) {
			TestModel slow = new TestModel(server.url());
			slow.firstToken = Duration.ofMillis(300);
			assertThat(slow.writer().begin("amina").rewrite(FOLLOW_UP)).isEmpty();
			server.awaitHangUp();
		}
	}

	@Test
	void keepsToTheBudgetAndTheBreaker() {
		ProviderStub.answers(this.provider, aResponse().withStatus(500));
		this.model.failures = 1;
		RememberedSpending books = new RememberedSpending();
		this.model.budget = books.budget(0, "0", "0");
		AnswerWriter writer = this.model.writer();
		assertThat(writer.begin("amina").rewrite(FOLLOW_UP)).isEmpty();
		assertThat(writer.begin("amina").rewrite(FOLLOW_UP)).isEmpty();
		this.provider.verify(1, postRequestedFor(urlEqualTo(ProviderStub.PATH)));
		this.model.budget = books.budget(10, "0", "0");
		assertThat(this.model.writer().begin("amina").rewrite(FOLLOW_UP)).isEmpty();
		this.provider.verify(1, postRequestedFor(urlEqualTo(ProviderStub.PATH)));
	}

	@Test
	void doesWithoutAModel() {
		assertThat(new AnswerWriter(null).begin("amina").rewrite(FOLLOW_UP)).isEmpty();
	}

	private Optional<String> rewrite(String rewritten) {
		ProviderStub.answers(this.provider, stream(whole(rewritten)));
		return this.model.writer().begin("amina").rewrite(FOLLOW_UP);
	}

}
