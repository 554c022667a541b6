package guichet.bot.model;

import java.time.Duration;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import guichet.bot.model.TestModel.Written;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static guichet.bot.model.ProviderStub.end;
import static guichet.bot.model.ProviderStub.event;
import static guichet.bot.model.ProviderStub.pieces;
import static guichet.bot.model.ProviderStub.stream;
import static guichet.bot.model.ProviderStub.whole;
import static guichet.bot.model.TestModel.CALL;
import static guichet.bot.model.TestModel.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a provider does, the visitor has his answer in the same turn. */
@Timeout(120)
class ModelFailuresTests {

	private final WireMockServer provider = ProviderStub.start();

	private final TestModel model = new TestModel(this.provider.baseUrl() + "/v1");

	@AfterEach
	void stop() {
		this.provider.stop();
	}

	@Test
	void quotesWhenTheStreamIsCut() {
		assertThat(quoted(pieces(PRICE + " [1] ", CALL + " [2")).drafted()).isEqualTo(PRICE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "event: error\ndata: {\"error\":{\"message\":\"overloaded\"}}\n\n", "data: {broken\n\n" })
	void quotesWhenAnErrorComesInMidStream(String error) {
		quoted(pieces(PRICE + " [1] ") + "data: {\"error\":{\"message\":\"overloaded\"}}\n\n");
		quoted(pieces(PRICE + " [1] ") + error);
		quoted(pieces(PRICE + " [1] ") + error + pieces(CALL + " [2]") + end("stop"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "length", "content_filter", "tool_calls", "function_call" })
	void quotesWhenTheAnswerEndsForAnotherReasonThanBeingWhole(String reason) {
		quoted(pieces(PRICE + " [1]") + end(reason));
	}

	@ParameterizedTest
	@ValueSource(strings = { "stop", "tool_calls" })
	void quotesWhenTheModelCallsAToolUnasked(String reason) {
		quoted(pieces(PRICE + " [1]")
				+ event("{\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":0,\"id\":\"c\","
						+ "\"type\":\"function\",\"function\":{\"name\":\"delete_all\",\"arguments\":\"{}\"}}]},"
						+ "\"finish_reason\":null}]}")
				+ end(reason));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE html><html><body>Welcome to nginx</body></html>", "data: [DONE]\n\n", "",
			"\n\n\n", "data: {broken\n\n", "data: 42\n\ndata: [DONE]\n\n", "{\"choices\":[]}", "data:\n\ndata:\n\n",
			"\u0000\u0001\u0002\u0003" })
	void quotesWhenTheBodyIsNoStreamAtAll(String body) {
		quoted(body);
	}

	@Test
	void quotesWhenALineIsHuge() {
		quoted("data: {\"choices\":[{\"delta\":{\"content\":\"" + "a".repeat(3 << 20) + "\"}}]}\n\n" + end("stop"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 400, 401, 404, 429, 500, 502, 503 })
	void quotesAtOnceWhenTheProviderRefuses(int status) {
		ProviderStub.answers(this.provider, aResponse().withStatus(status).withBody("no"));
		this.model.ask("prix ?").isQuoted();
		this.provider.verify(1, postRequestedFor(urlEqualTo(ProviderStub.PATH)));
	}

	@Test
	void asksAgainAfterThePauseThatTheProviderNames() {
		this.provider.stubFor(post(ProviderStub.PATH).inScenario("busy")
			.whenScenarioStateIs(Scenario.STARTED)
			.willReturn(aResponse().withStatus(429).withHeader("Retry-After", "1"))
			.willSetStateTo("free"));
		this.provider.stubFor(post(ProviderStub.PATH).inScenario("busy")
			.whenScenarioStateIs("free")
			.willReturn(stream(whole(PRICE + " [1]"))));
		assertThat(this.model.ask("prix ?").answer().model()).isEqualTo("some-model");
		var requests = this.provider.getAllServeEvents();
		assertThat(requests).hasSize(2);
		assertThat(requests.getFirst().getRequest().getLoggedDate().getTime()
				- requests.getLast().getRequest().getLoggedDate().getTime())
			.isGreaterThanOrEqualTo(1000);
	}

	/** Would it wait out the pause or the deadline, it would take an hour. */
	@Test
	void quotesAtOnceWhenThePauseIsTooLongForTheVisitor() {
		ProviderStub.answers(this.provider, aResponse().withStatus(429).withHeader("Retry-After", "7200"));
		this.model.ask("prix ?").isQuoted();
		this.provider.verify(1, postRequestedFor(urlEqualTo(ProviderStub.PATH)));
	}

	@ParameterizedTest
	@EnumSource(Fault.class)
	void quotesWhenTheConnectionBreaks(Fault fault) {
		ProviderStub.answers(this.provider, aResponse().withFault(fault));
		this.model.ask("prix ?").isQuoted();
	}

	@Test
	void quotesWhenNobodyIsThere() {
		this.provider.stop();
		this.model.ask("prix ?").isQuoted();
	}

	@Test
	void stopsAModelThatNeverStopsTalking() throws Exception {
		try (StallingServer server = new StallingServer(StallingServer.HEAD, pieces("bla ".repeat(50)))) {
			new TestModel(server.url()).ask("prix ?").isQuoted();
			server.awaitHangUp();
		}
	}

	/** Some servers keep the connection after the end mark. */
	@Test
	void takesTheEndMarkForTheEnd() throws Exception {
		try (StallingServer server = new StallingServer(StallingServer.HEAD + whole(PRICE + " [1]"), ": bye\n\n")) {
			TestModel keeping = new TestModel(server.url());
			keeping.idle = Duration.ofMillis(300);
			assertThat(keeping.ask("prix ?").texts()).containsExactly(PRICE);
			server.awaitHangUp();
		}
	}

	private Written quoted(String body) {
		ProviderStub.answers(this.provider, stream(body));
		return this.model.ask("prix ?").isQuoted();
	}

}
