package guichet.bot.embedding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import guichet.knowledge.Embedder;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RemoteEmbedderTests {

	private static final String PATH = "/v1/embeddings";

	@RegisterExtension
	private final WireMockExtension server = WireMockExtension.newInstance()
		.options(WireMockConfiguration.options().dynamicPort())
		.build();

	private final AtomicLong nanos = new AtomicLong();

	@Test
	void asksTheServerAndBringsVectorsToUnitLength() {
		answers(okJson(vectors("[3.0, 4.0]")));
		assertThat(embedder(Duration.ofHours(1)).embed(List.of("parcels"))).singleElement()
			.isEqualTo(new float[] { 0.6F, 0.8F });
		this.server.verify(postRequestedFor(urlEqualTo(PATH)).withHeader("Authorization", equalTo("Bearer sk-secret"))
			.withRequestBody(matchingJsonPath("$.model", equalTo("small")))
			.withRequestBody(matchingJsonPath("$.input[0]", equalTo("parcels"))));
	}

	@Test
	void sendsListsInBatches() {
		List<String> texts = new ArrayList<>();
		StringBuilder first = new StringBuilder();
		for (int i = 0; i < 40; i++) {
			texts.add("text " + i);
			first.append((i == 0) ? "" : ";").append((i < 32) ? "[1.0, 0.0]" : "[0.0, 1.0]");
		}
		String[] all = first.toString().split(";");
		this.server.stubFor(post(PATH).withRequestBody(matchingJsonPath("$.input[0]", equalTo("text 0")))
			.willReturn(okJson(vectors(List.of(all).subList(0, 32).toArray(String[]::new)))));
		this.server.stubFor(post(PATH).withRequestBody(matchingJsonPath("$.input[0]", equalTo("text 32")))
			.willReturn(okJson(vectors(List.of(all).subList(32, 40).toArray(String[]::new)))));
		List<float[]> vectors = embedder(Duration.ofHours(1)).embed(texts);
		assertThat(vectors).hasSize(40);
		assertThat(vectors.get(31)).isEqualTo(new float[] { 1, 0 });
		assertThat(vectors.get(32)).isEqualTo(new float[] { 0, 1 });
		this.server.verify(2, postRequestedFor(urlEqualTo(PATH)));
	}

	@Test
	void cutsWhatServersRefuseForItsLength() {
		answers(okJson(vectors("[1.0, 0.0]")));
		embedder(Duration.ofHours(1)).embed(List.of("a".repeat(1_999) + "😀" + "b".repeat(5_000)));
		this.server.verify(postRequestedFor(urlEqualTo(PATH))
			.withRequestBody(matchingJsonPath("$.input[0]", equalTo("a".repeat(1_999)))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<html>Welcome to nginx</html>", "", "{}", "{\"data\":[]}",
			"{\"data\":[{\"embedding\":[]}]}", "{\"data\":[{\"embedding\":[0.0,0.0]}]}",
			"{\"data\":[{\"embedding\":[1.0]},{\"embedding\":[1.0]}]}", "{\"error\":{\"message\":\"overloaded\"}}",
			"null" })
	void failsWhenTheAnswerHoldsNoVector(String body) {
		answers(aResponse().withHeader("Content-Type", "application/json").withBody(body));
		assertFails(embedder(Duration.ofHours(1)));
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 400, 401, 404, 429, 500, 503 })
	void failsAtOnceWhenTheServerRefuses(int status) {
		answers(aResponse().withStatus(status).withBody("no"));
		assertFails(embedder(Duration.ofHours(1)));
		this.server.verify(1, postRequestedFor(urlEqualTo(PATH)));
	}

	@Test
	void failsWhenTheConnectionBreaks() {
		for (Fault fault : Fault.values()) {
			answers(aResponse().withFault(fault));
			assertFails(embedder(Duration.ofHours(1)));
		}
	}

	@Test
	void failsWhenTheServerIsSlowEvenInTheMiddleOfItsAnswer() {
		answers(okJson(vectors("[3.0, 4.0]")).withFixedDelay(60_000));
		assertFails(embedder(Duration.ofMillis(200)));
		answers(okJson(vectors("[3.0, 4.0]")).withChunkedDribbleDelay(10, 60_000));
		assertFails(embedder(Duration.ofMillis(200)));
	}

	@Test
	void leavesAServerThatFailedAloneForAWhile() {
		answers(aResponse().withStatus(500));
		Embedder embedder = embedder(Duration.ofHours(1));
		assertFails(embedder);
		assertFails(embedder);
		this.server.verify(1, postRequestedFor(urlEqualTo(PATH)));
		answers(okJson(vectors("[3.0, 4.0]")));
		this.nanos.addAndGet(Duration.ofSeconds(11).toNanos());
		assertThat(embedder.embed(List.of("parcels"))).hasSize(1);
	}

	@Test
	void isChosenByItsAddress() {
		new ApplicationContextRunner().withUserConfiguration(EmbeddingConfiguration.class)
			.withPropertyValues("guichet.embedding.base-url=" + this.server.baseUrl() + "/v1",
					"guichet.embedding.name=small", "guichet.embedding.key=sk-secret")
			.run((context) -> {
				Embedder embedder = context.getBean(Embedder.class);
				assertThat(embedder.name()).isEqualTo("small at " + this.server.baseUrl() + "/v1");
				assertThat(embedder.serves("ar")).isTrue();
				assertThat(context.getBean(EmbeddingSettings.class).toString()).doesNotContain("sk-secret");
			});
	}

	private void answers(ResponseDefinitionBuilder response) {
		this.server.stubFor(post(PATH).willReturn(response));
	}

	private static void assertFails(Embedder embedder) {
		assertThatIllegalStateException().isThrownBy(() -> embedder.embed(List.of("parcels")));
	}

	private Embedder embedder(Duration timeout) {
		EmbeddingSettings settings = new EmbeddingSettings(true, null, null, EmbeddingSettings.Pooling.MEAN,
				this.server.baseUrl() + "/v1", "sk-secret", "small", timeout, List.of(), null);
		return new RemoteEmbedder(settings, (language) -> true, this.nanos::get);
	}

	private static String vectors(String... vectors) {
		StringBuilder data = new StringBuilder();
		for (int i = 0; i < vectors.length; i++) {
			data.append((i == 0) ? "" : ",")
				.append("{\"object\":\"embedding\",\"index\":")
				.append(i)
				.append(",\"embedding\":")
				.append(vectors[i])
				.append('}');
		}
		return "{\"object\":\"list\",\"data\":[" + data
				+ "],\"model\":\"small\",\"usage\":{\"prompt_tokens\":1,\"total_tokens\":1}}";
	}

}
