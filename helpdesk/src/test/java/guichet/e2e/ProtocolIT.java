package guichet.e2e;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionException;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The visitor's socket, frame by frame, on the running product. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtocolIT {

	private RunningGuichet guichet;

	@BeforeAll
	void start(@TempDir Path data) {
		this.guichet = RunningGuichet.start(data, "--guichet.live.messages-per-minute=60");
	}

	@AfterAll
	void stop() {
		this.guichet.close();
	}

	@Test
	void acksBeforeTheMessageAndBeforeWhatFollows() {
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, "fr")) {
			visitor.ask("bonjour");
			assertThat(visitor.frames()).extracting(TestSocket::type)
				.filteredOn((type) -> "ack".equals(type) || "message".equals(type))
				.containsExactly("ack", "message", "message");
		}
	}

	@Test
	void storesNothingBeforeTheFirstWord() {
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, "fr")) {
			assertThat(visitor.await("welcome").path("seq").asInt()).isZero();
			try (TestVisitor again = TestVisitor.resume(this.guichet, visitor.token(), 0)) {
				assertThat(again.await("welcome").path("seq").asInt()).isZero();
				assertThat(again.conversation()).isEqualTo(visitor.conversation());
			}
		}
	}

	@Test
	void resumesWithExactlyWhatWasMissed() {
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, "fr")) {
			visitor.ask("bonjour");
			visitor.ask("merci");
			try (TestVisitor again = TestVisitor.resume(this.guichet, visitor.token(), 2)) {
				again.await((frame) -> frame.path("seq").asInt() == 4 && "message".equals(TestSocket.type(frame)));
				assertThat(again.entries()).isEqualTo(visitor.entries().subList(2, 4));
			}
		}
	}

	@Test
	void showsTheSameThreadInTwoTabs() {
		try (TestVisitor one = TestVisitor.arrive(this.guichet, "fr");
				TestVisitor two = TestVisitor.resume(this.guichet, one.token(), 0)) {
			one.ask("bonjour");
			two.ask("merci");
			Awaitility.await().until(() -> one.entries().size() == 4 && two.entries().size() == 4);
			assertThat(one.entries()).isEqualTo(two.entries());
		}
	}

	@Test
	void acksAResendWithTheSamePosition() {
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, "fr")) {
			UUID key = UUID.randomUUID();
			for (int i = 0; i < 5; i++) {
				visitor.say(key, "bonjour");
			}
			Awaitility.await()
				.until(() -> visitor.frames().stream().filter((f) -> "ack".equals(TestSocket.type(f))).count() == 5);
			assertThat(visitor.frames()).filteredOn((frame) -> "ack".equals(TestSocket.type(frame)))
				.extracting((frame) -> frame.path("seq").asInt())
				.containsOnly(1);
		}
	}

	@Test
	void asksForAPersonOnceHoweverOften() {
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, "fr")) {
			for (int i = 0; i < 3; i++) {
				visitor.send(TestSocket.frame("handover").put("key", UUID.randomUUID().toString()));
			}
			Awaitility.await()
				.until(() -> visitor.frames().stream().filter((f) -> "ack".equals(TestSocket.type(f))).count() == 3);
			assertThat(visitor.entries()).singleElement()
				.satisfies((state) -> assertThat(state.path("state").asString()).isEqualTo("queued"));
			JsonNode place = visitor.await((frame) -> frame.has("position"));
			assertThat(place.path("seq").asInt()).isEqualTo(1);
		}
	}

	@Test
	void acksARatingAndRefusesOneOfNothing() {
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, "fr")) {
			UUID key = UUID.randomUUID();
			visitor.send(TestSocket.frame("rate").put("key", key.toString()).put("score", 5));
			assertThat(visitor.await("error").path("code").asString()).isEqualTo("not-allowed");
			visitor.ask("bonjour");
			visitor.send(TestSocket.frame("rate").put("key", key.toString()).put("score", 9));
			visitor.await((f) -> "bad-frame".equals(f.path("code").asString()));
			visitor.send(TestSocket.frame("rate").put("key", key.toString()).put("score", 5));
			visitor.await((f) -> "ack".equals(TestSocket.type(f)) && key.toString().equals(f.path("key").asString()));
		}
	}

	@Test
	void keepsTheLinkThroughBadFramesAndClosesOneTooLarge() {
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, "fr")) {
			visitor.send("{nonsense");
			assertThat(visitor.await("error").path("code").asString()).isEqualTo("bad-frame");
			visitor.say(UUID.randomUUID(), "x".repeat(4001));
			visitor.await((frame) -> "too-long".equals(frame.path("code").asString()));
			visitor.send("{\"type\":\"say\",\"pad\":\"" + "x".repeat(20_000) + "\"}");
			visitor.ask("bonjour");
			assertThat(visitor.closed()).isZero();
			visitor.send("x".repeat(1024 * 1024 + 1));
			Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> visitor.closed() == 1009);
		}
		assertThat(this.guichet.log()).doesNotContain("\tat ");
	}

	@Test
	void refusesTooManyPolitely() {
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, "fr")) {
			for (int i = 0; i < 70; i++) {
				visitor.say(UUID.randomUUID(), "bonjour " + i);
			}
			JsonNode error = visitor.await("error");
			assertThat(error.path("code").asString()).isEqualTo("too-many");
			assertThat(error.path("retryAfterSeconds").asInt()).isPositive();
			assertThat(error.path("key").asString()).isNotEmpty();
		}
	}

	@Test
	void makesANewVisitorOfATokenThatProvesNothing() {
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, "fr")) {
			visitor.ask("bonjour");
			String forged = visitor.token().substring(0, visitor.token().length() - 3) + "AAA";
			try (TestVisitor stranger = TestVisitor.resume(this.guichet, forged, 0)) {
				assertThat(stranger.conversation()).isNotEqualTo(visitor.conversation());
				assertThat(stranger.entries()).isEmpty();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example", "null", "http://localhost.evil.example", "http://localhost" })
	void refusesForeignOrigins(String origin) {
		assertThatThrownBy(() -> open("/ws/customer", origin)).isInstanceOf(CompletionException.class);
		assertThatThrownBy(() -> open("/ws/agent", origin)).isInstanceOf(CompletionException.class);
	}

	@Test
	void refusesAMissingOrigin() {
		assertThatThrownBy(() -> open("/ws/customer", "")).isInstanceOf(CompletionException.class);
	}

	@Test
	void refusesTheDeskToStrangers() {
		assertThatThrownBy(() -> open("/ws/agent", "http://localhost:" + this.guichet.port()))
			.isInstanceOf(CompletionException.class);
	}

	private void open(String path, String origin) {
		WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder().subprotocols("guichet.v1");
		if (!origin.isEmpty()) {
			builder.header("Origin", origin);
		}
		builder.buildAsync(this.guichet.socket(path), new WebSocket.Listener() {
		}).join().abort();
	}

}
