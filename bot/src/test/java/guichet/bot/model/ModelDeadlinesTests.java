package guichet.bot.model;

import java.time.Duration;
import java.util.function.Consumer;

import guichet.bot.model.TestModel.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static guichet.bot.model.ProviderStub.pieces;
import static guichet.bot.model.StallingServer.HEAD;
import static guichet.bot.model.TestModel.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * In each test one deadline is short and the others are an hour: nothing else can have
 * ended the call, and the provider sees it end.
 */
@Timeout(120)
class ModelDeadlinesTests {

	private static final Duration SHORT = Duration.ofMillis(300);

	private static final String ROLE = pieces();

	private static final String THOUGHT = ProviderStub.event(
			"{\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{\"reasoning_content\":\"hm\"},\"finish_reason\":null}]}");

	@Test
	void quotesAndHangsUpWhenNoStatusComes() throws Exception {
		assertThat(firstTokenLate("", "").drafted()).isEqualTo(PRICE + " " + TestModel.CALL + " " + TestModel.LAST);
	}

	@Test
	void quotesAndHangsUpWhenNoTextComes() throws Exception {
		firstTokenLate(HEAD, "");
		firstTokenLate(HEAD, ": still there\n\n");
		firstTokenLate(HEAD + ROLE, ROLE);
	}

	@Test
	void doesNotTakeThoughtsForAFirstToken() throws Exception {
		firstTokenLate(HEAD + ROLE, THOUGHT);
	}

	@Test
	void quotesAndHangsUpWhenTheStreamStalls() throws Exception {
		Written written = ends(HEAD + pieces(PRICE + " [1] Les"), ": still there\n\n", (model) -> model.idle = SHORT);
		assertThat(written.drafted()).isEqualTo(PRICE);
	}

	@Test
	void quotesAndHangsUpWhenTheAnswerTakesTooLongInAll() throws Exception {
		ends(HEAD + pieces("Il"), pieces("a"), (model) -> model.total = SHORT);
	}

	/** What is wrong is known at once; the provider need not write on. */
	@Test
	void hangsUpOnAModelThatInvents() throws Exception {
		ends(HEAD + pieces("Le SMS coûte 12 DA. [1] Et"), pieces("a"), (model) -> {
		});
	}

	/**
	 * The first event is broken: no text has come by which to tell the reader to stop.
	 */
	@Test
	void hangsUpOnAStreamThatIsNone() throws Exception {
		ends(HEAD + "data: {broken\n\n", ROLE, (model) -> {
		});
	}

	private static Written firstTokenLate(String begin, String repeated) throws Exception {
		return ends(begin, repeated, (model) -> model.firstToken = SHORT);
	}

	private static Written ends(String begin, String repeated, Consumer<TestModel> deadlines) throws Exception {
		try (StallingServer server = new StallingServer(begin, repeated)) {
			TestModel model = new TestModel(server.url());
			deadlines.accept(model);
			Written written = model.ask("prix ?").isQuoted();
			server.awaitHangUp();
			return written;
		}
	}

}
