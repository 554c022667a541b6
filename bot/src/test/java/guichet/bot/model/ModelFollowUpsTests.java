package guichet.bot.model;

import java.util.List;

import com.github.tomakehurst.wiremock.WireMockServer;
import guichet.bot.Reply;
import guichet.bot.Turn;
import guichet.bot.answering.ScriptedAssistant;
import guichet.bot.answering.ScriptedKnowledge;
import guichet.bot.writing.AnswerWriter;
import guichet.knowledge.Confidence.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static guichet.bot.model.ProviderStub.stream;
import static guichet.bot.model.ProviderStub.whole;
import static guichet.bot.model.TestModel.ARTICLE;
import static guichet.bot.model.TestModel.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

/** A follow-up that the assistant cannot read by itself. */
class ModelFollowUpsTests {

	private static final String BEFORE = "combien coûtent les SMS avec WIN ?";

	private static final String SAID = "je pensais plutôt à l'international ?";

	private static final String MEANT = "combien coûtent les SMS à l'international avec WIN, je pensais plutôt ?";

	private final WireMockServer provider = ProviderStub.start();

	private final ScriptedKnowledge knowledge = new ScriptedKnowledge();

	@BeforeEach
	void answer() {
		ProviderStub.answers(this.provider, stream(whole(PRICE + " [1]")));
	}

	@AfterEach
	void stop() {
		this.provider.stop();
	}

	@Test
	void answersWhatTheModelCompletedIfTheBaseIsCertain() {
		rewrites(MEANT);
		this.knowledge.when(MEANT, Verdict.CERTAIN, ARTICLE);
		assertThat(reply(SAID, BEFORE)).isInstanceOfSatisfying(Reply.Answer.class,
				(answer) -> assertThat(answer.sentences().getFirst().text()).isEqualTo(PRICE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "NONE", "combien coûtent les MMS à l'international, je pensais plutôt ?",
			"combien coûtent les SMS avec WIN ?" })
	void saysThatItDoesNotKnowWhenTheModelDoesNotHelp(String rewritten) {
		rewrites(rewritten);
		this.knowledge.when(rewritten, Verdict.CERTAIN, ARTICLE);
		assertThat(reply(SAID, BEFORE)).isEqualTo(withoutModel(SAID, BEFORE));
	}

	@Test
	void saysThatItDoesNotKnowWhenTheBaseIsNotCertain() {
		rewrites(MEANT);
		this.knowledge.when(MEANT, Verdict.UNSURE, ARTICLE);
		assertThat(reply(SAID, BEFORE)).isEqualTo(withoutModel(SAID, BEFORE));
	}

	@Test
	void saysThatItDoesNotKnowWhenTheModelFails() {
		ProviderStub.answers(this.provider, aResponse().withStatus(500));
		assertThat(reply(SAID, BEFORE)).isEqualTo(withoutModel(SAID, BEFORE));
	}

	@Test
	void asksNoModelAboutAFirstQuestionALongOneOrOneForAPerson() {
		reply(SAID);
		reply("je voudrais savoir si " + "vraiment ".repeat(12) + "cela vaut pour moi ?", BEFORE);
		reply("montrez-moi mon journal d'appels", BEFORE);
		this.provider.verify(0, postRequestedFor(urlEqualTo(ProviderStub.PATH)));
	}

	private void rewrites(String rewritten) {
		this.provider.stubFor(post(ProviderStub.PATH)
			.withRequestBody(matchingJsonPath("$.messages[1].content", containing("<said>\n" + BEFORE)))
			.willReturn(stream(whole(rewritten))));
	}

	private Reply reply(String said, String... before) {
		return reply(new TestModel(this.provider.baseUrl() + "/v1").writer(), said, before);
	}

	private Reply withoutModel(String said, String... before) {
		return reply(new AnswerWriter(null), said, before);
	}

	private Reply reply(AnswerWriter writer, String said, String... before) {
		List<Turn.Line> lines = List.of(before)
			.stream()
			.map((line) -> new Turn.Line(1, Turn.Speaker.CUSTOMER, line))
			.toList();
		return ScriptedAssistant.over(this.knowledge, writer).reply(new Turn("amina", said, "fr", lines), (piece) -> {
		});
	}

}
