package guichet.e2e;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
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
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Sockets of people who may not, or no longer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityIT {

	private RunningGuichet guichet;

	private TestAgent admin;

	@BeforeAll
	void start(@TempDir Path data) {
		this.guichet = RunningGuichet.start(data, "--guichet.origins=https://shop.example");
		this.admin = TestAgent.signIn(this.guichet, "admin");
	}

	@AfterAll
	void stop() {
		this.admin.close();
		this.guichet.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://shop.example.evil.com", "https://evil.com", "http://shop.example",
			"https://shop.example:444", "https://SHOP.example", "https://shop.example/",
			"https://shop.example@evil.com", "https://xshop.example", "null", "file://", "https://shop.exampl" })
	void areNotOpenedToPagesThatOnlyLookLikeAListedOne(String origin) {
		for (String path : new String[] { "/ws/customer", "/ws/agent" }) {
			assertThatThrownBy(() -> open(path, origin)).isInstanceOf(CompletionException.class);
		}
	}

	@Test
	void areOpenedToTheListedPage() {
		open("/ws/customer", "https://shop.example");
	}

	@Test
	void closeWhenTheSignInEnds() {
		Colleague one = new Colleague("agent");
		one.socket().call("DELETE", "/api/v1/tokens", null);
		closes(one);
		Colleague two = new Colleague("agent");
		change(two, "{\"role\":\"supervisor\"}");
		closes(two);
		Colleague three = new Colleague("agent");
		change(three, "{\"active\":false}");
		closes(three);
		Colleague four = new Colleague("agent");
		this.admin.call("POST", "/api/v1/agents/" + four.id() + "/password", TestSocket.frame("x"));
		closes(four);
	}

	@Test
	void letAVisitorReachNobodyElsesConversation() {
		try (TestVisitor victim = TestVisitor.arrive(this.guichet, "fr");
				TestVisitor attacker = TestVisitor.arrive(this.guichet, "fr")) {
			victim.ask("bonjour");
			victim.askForAPerson();
			int before = victim.lastSeq();
			for (String type : new String[] { "say", "typing", "read", "rate", "handover", "claim", "hello" }) {
				attacker.send(at(type, victim.conversation()));
			}
			String[] parts = victim.token().split("\\.");
			String mixed = attacker.token().replaceFirst("^v1\\.[^.]+", "v1." + parts[1]);
			attacker.send(TestSocket.frame("hello").put("token", mixed).put("lastSeq", 0));
			Awaitility.await()
				.until(() -> attacker.frames()
					.stream()
					.filter((f) -> "welcome".equals(TestSocket.type(f)))
					.count() == 3);
			assertThat(victim.lastSeq()).isEqualTo(before);
			assertThat(attacker.frames()).noneMatch((frame) -> frame.toString().contains(parts[1]));
			assertThat(attacker.entries()).noneMatch((frame) -> "bonjour".equals(frame.path("text").asString("")));
		}
	}

	@Test
	void letAnAgentReachNoConversationThatNeverCameToTheDesk() {
		Colleague agent = new Colleague("agent");
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, "fr")) {
			visitor.ask("bonjour");
			for (String type : new String[] { "say", "typing", "read", "claim" }) {
				agent.socket().send(at(type, visitor.conversation()));
			}
			Awaitility.await()
				.until(() -> agent.socket()
					.frames()
					.stream()
					.filter((frame) -> "not-allowed".equals(frame.path("code").asString("")))
					.count() == 4);
			assertThat(visitor.frames()).noneMatch(
					(frame) -> "typing".equals(TestSocket.type(frame)) && "agent".equals(TestSocket.author(frame)));
		}
		agent.socket().close();
	}

	@Test
	void letAnAgentReplyToNoTicketOfAnother() {
		TestAgent holder = TestAgent.signIn(this.guichet, "supervisor");
		Colleague other = new Colleague("agent");
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, "fr")) {
			visitor.askForAPerson();
			holder.claim(visitor.conversation());
			ObjectNode say = at("say", visitor.conversation()).put("confirm", true);
			other.socket().send(say);
			JsonNode refused = other.socket().await("error");
			assertThat(refused.path("code").asString()).isEqualTo("not-allowed");
			assertThat(refused.path("key")).isEqualTo(say.path("key"));
		}
		other.socket().close();
		holder.close();
	}

	@Test
	void tellNoSecretInTheLog() {
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, "fr")) {
			visitor.ask("bonjour");
			visitor.send("{\"type\":\"say\",\"key\":\"\\n2026 ERROR forged\"}");
			visitor.await("error");
			assertThat(this.guichet.log()).doesNotContain(visitor.token(), RunningGuichet.PASSWORD, "forged");
		}
	}

	private static void closes(Colleague colleague) {
		Awaitility.await().until(() -> colleague.socket().closed() == 4401);
	}

	private void change(Colleague colleague, String change) {
		this.admin.call("PATCH", "/api/v1/agents/" + colleague.id(), TestAgent.json(change));
	}

	private static ObjectNode at(String type, String conversation) {
		return TestSocket.frame(type)
			.put("key", UUID.randomUUID().toString())
			.put("conversation", conversation)
			.put("ticket", conversation)
			.put("text", "à toi")
			.put("on", true)
			.put("seq", 1)
			.put("score", 1);
	}

	private void open(String path, String origin) {
		HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.subprotocols("guichet.v1")
			.header("Origin", origin)
			.buildAsync(this.guichet.socket(path), new WebSocket.Listener() {
			})
			.join()
			.abort();
	}

	/** Somebody new on the staff, in no team, with the desk open. */
	private final class Colleague {

		private final String id;

		private final TestAgent socket;

		Colleague(String role) {
			String login = "c" + UUID.randomUUID().toString().substring(0, 8);
			JsonNode added = SecurityIT.this.admin.call("POST", "/api/v1/agents",
					TestAgent.json("{\"login\":\"" + login + "\",\"name\":\"Collègue\",\"role\":\"" + role + "\"}"));
			this.id = added.path("agent").path("id").asString();
			this.socket = TestAgent.joins(SecurityIT.this.guichet, login, added.path("password").asString());
		}

		String id() {
			return this.id;
		}

		TestAgent socket() {
			return this.socket;
		}

	}

}
