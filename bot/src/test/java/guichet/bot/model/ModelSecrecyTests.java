package guichet.bot.model;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static guichet.bot.model.ProviderStub.pieces;
import static guichet.bot.model.ProviderStub.stream;
import static guichet.bot.model.ProviderStub.whole;
import static guichet.bot.model.TestModel.KEY;
import static guichet.bot.model.TestModel.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

/** Every logger of ours and of LangChain4j at its loudest. */
class ModelSecrecyTests {

	private static final List<String> LOGGERS = List.of("guichet", "dev.langchain4j", "jdk");

	private final WireMockServer provider = ProviderStub.start();

	private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

	private final TestModel model = new TestModel(this.provider.baseUrl() + "/v1");

	@BeforeEach
	void listen() {
		this.lines.start();
		LOGGERS.forEach((name) -> {
			logger(name).setLevel(Level.TRACE);
			logger(name).addAppender(this.lines);
		});
	}

	@AfterEach
	void stop() {
		LOGGERS.forEach((name) -> {
			logger(name).setLevel(null);
			logger(name).detachAppender(this.lines);
		});
		this.provider.stop();
	}

	@Test
	void logsModelTokensAndCostButNoWord() {
		ProviderStub.answers(this.provider, stream(whole(PRICE + " [1]")));
		this.model.ask("Où est mon colis secret ?");
		assertThat(logged()).contains("some-model read ").contains(" (estimated), cost 0");
		assertSecret(logged());
	}

	@Test
	void saysNothingSecretWhateverGoesWrong() {
		List<ResponseDefinitionBuilder> answers = new ArrayList<>(
				List.of(aResponse().withStatus(401).withBody("Incorrect API key provided: " + KEY),
						aResponse().withStatus(500).withBody(KEY), stream("<html>" + KEY),
						stream("data: {" + KEY + "\n\n"), stream("event: error\ndata: " + KEY + "\n\n"),
						stream(pieces(KEY)), stream(whole("Où est mon colis secret ? " + KEY + " [1]"))));
		for (Fault fault : Fault.values()) {
			answers.add(aResponse().withFault(fault));
		}
		for (ResponseDefinitionBuilder answer : answers) {
			ProviderStub.answers(this.provider, answer);
			this.model.ask("Où est mon colis secret ?").isQuoted();
		}
		assertThat(this.lines.list).hasSizeGreaterThanOrEqualTo(answers.size());
		assertSecret(logged());
	}

	private static void assertSecret(String logged) {
		assertThat(logged).doesNotContain(KEY, "Bearer", "colis", "amina", "passages", "SMS");
	}

	private String logged() {
		StringWriter all = new StringWriter();
		PrintWriter out = new PrintWriter(all);
		for (ILoggingEvent line : List.copyOf(this.lines.list)) {
			out.println(line.getFormattedMessage());
			if (line.getThrowableProxy() != null) {
				out.println(ThrowableProxyUtil.asString(line.getThrowableProxy()));
			}
		}
		return all.toString();
	}

	private static Logger logger(String name) {
		return (Logger) LoggerFactory.getLogger(name);
	}

}
