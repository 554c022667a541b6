package guichet.e2e;

import java.nio.file.Path;
import java.util.UUID;

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

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Visitors whose site says who they are, and what is never kept of anybody's words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityIT {

	private RunningGuichet guichet;

	private TestAgent supervisor;

	@BeforeAll
	void start(@TempDir Path data) {
		this.guichet = RunningGuichet.start(data, "--guichet.live.identity-secret=" + TestJwt.SECRET);
		this.supervisor = TestAgent.signIn(this.guichet, "supervisor");
	}

	@AfterAll
	void stop() {
		this.supervisor.close();
		this.guichet.close();
	}

	@Test
	void makesTheCustomerWhomTheSiteNames() {
		String subject = "shop-" + UUID.randomUUID();
		TestSocket visitor = hello(null,
				TestJwt.of(subject, ",\"name\":\"Amina B.\",\"email\":\"amina@shop.example\"", 600));
		say(visitor, "bonjour");
		JsonNode customer = customerOf(visitor);
		assertThat(customer.path("verified").asBoolean()).isTrue();
		assertThat(customer.path("name").asString()).isEqualTo("Amina B.");
		assertThat(customer.path("email").asString()).isEqualTo("amina@shop.example");
	}

	@Test
	void keepsAllThreadsOfOneSubjectWithOneCustomer() {
		String subject = "shop-" + UUID.randomUUID();
		TestSocket phone = hello(null, TestJwt.of(subject, "", 600));
		say(phone, "bonjour");
		TestSocket computer = hello(null, TestJwt.of(subject, "", 600));
		computer.await((frame) -> "bonjour".equals(frame.path("text").asString("")));
		assertThat(conversation(computer)).isEqualTo(conversation(phone));
		TestSocket other = hello(null, TestJwt.of(subject + "x", "", 600));
		say(other, "bonjour");
		assertThat(customerOf(other).path("id")).isNotEqualTo(customerOf(phone).path("id"));
	}

	@Test
	void leavesApartWhatWasSaidBeforeTheSiteSpoke() {
		TestSocket anonymous = hello(null, null);
		say(anonymous, "bonjour");
		TestSocket known = hello(token(anonymous), TestJwt.of("shop-" + UUID.randomUUID(), "", 600));
		say(known, "merci");
		assertThat(conversation(known)).isNotEqualTo(conversation(anonymous));
		assertThat(customerOf(anonymous).path("verified").asBoolean()).isFalse();
		assertThat(customerOf(known).path("verified").asBoolean()).isTrue();
	}

	@Test
	void opensAKnownCustomersThreadToNoTokenAlone() {
		TestSocket known = hello(null, TestJwt.of("shop-" + UUID.randomUUID(), "", 600));
		say(known, "bonjour");
		TestSocket stranger = hello(token(known), null);
		assertThat(conversation(stranger)).isNotEqualTo(conversation(known));
		TestSocket another = hello(token(known), TestJwt.of("shop-" + UUID.randomUUID(), "", 600));
		assertThat(conversation(another)).isNotEqualTo(conversation(known));
		assertThat(stranger.entries()).isEmpty();
		assertThat(another.entries()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nonsense", "a.b.c", "NONE", "WRONG-SECRET", "EXPIRED", "NO-EXP", "TOO-LONG", "NO-SUB",
			"HS512", "TAMPERED", "OVERSIZED", "NOT-YET" })
	void refusesWhatIsNotToBeBelievedAndGoesOnWithoutAName(String kind) {
		TestSocket visitor = hello(null, TestJwt.forged(kind));
		assertThat(visitor.await("error").path("code").asString()).isEqualTo("not-allowed");
		visitor.await("welcome");
		say(visitor, "bonjour");
		assertThat(customerOf(visitor).path("verified").asBoolean()).isFalse();
	}

	@Test
	void masksCardNumbersBeforeTheyAreKeptAndTellsTheVisitor() {
		TestSocket visitor = hello(null, null);
		say(visitor, "ma carte 4111 1111 1111 1111 ne passe pas");
		JsonNode notice = visitor.await("notice");
		assertThat(notice.path("code").asString()).isEqualTo("masked");
		assertThat(notice.path("text").asString()).isEqualTo("ma carte •••• ne passe pas");
		JsonNode kept = this.supervisor.call("GET", "/api/v1/conversations/" + conversation(visitor), null);
		assertThat(kept.toString()).doesNotContain("4111").contains("ma carte •••• ne passe pas");
	}

	@Test
	void hidesACardNumberOnTheVisitorsOwnScreenToo() {
		try (TestBrowser browser = TestBrowser.open()) {
			Person visitor = new Person(browser, this.guichet, 1280, 850);
			visitor.open("/demo/");
			visitor.widget("launcher").click();
			visitor.ask("ma carte 4111 1111 1111 1111 ne passe pas");
			assertThat(visitor.page().locator("guichet-chat [part~=message][data-author=customer]"))
				.containsText("ma carte •••• ne passe pas");
			assertThat(visitor.widget("notice")).hasAttribute("data-code", "masked");
			visitor.look("widget-masked");
			assertThat(String.valueOf(visitor.page().evaluate("JSON.stringify(localStorage)"))).doesNotContain("4111");
			visitor.hasNothingToComplain();
		}
	}

	private TestSocket hello(String token, String identity) {
		TestSocket socket = new TestSocket(this.guichet, "/ws/customer", java.util.Map.of());
		ObjectNode hello = TestSocket.frame("hello").put("locale", "fr");
		if (token != null) {
			hello.put("token", token);
		}
		if (identity != null) {
			hello.put("identity", identity);
		}
		socket.send(hello);
		socket.await("welcome");
		return socket;
	}

	private static void say(TestSocket visitor, String text) {
		String key = UUID.randomUUID().toString();
		visitor.send(TestSocket.frame("say").put("key", key).put("text", text));
		visitor.await((frame) -> "ack".equals(TestSocket.type(frame)) && key.equals(frame.path("key").asString()));
	}

	private static String conversation(TestSocket visitor) {
		return visitor.await("welcome").path("conversation").asString();
	}

	private static String token(TestSocket visitor) {
		return visitor.await("welcome").path("token").asString();
	}

	private JsonNode customerOf(TestSocket visitor) {
		JsonNode conversation = Awaitility.await()
			.until(() -> this.supervisor.call("GET", "/api/v1/conversations/" + conversation(visitor), null),
					(found) -> found.has("customer"));
		return this.supervisor.call("GET", "/api/v1/customers/" + conversation.path("customer").path("id").asString(),
				null);
	}

}
