package guichet.helpdesk.console;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import guichet.GuichetApplication;
import guichet.helpdesk.staff.AgentSignedOut;
import guichet.helpdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(HeardEvents.class)
class SessionControllerIT {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void forgetTries() {
		this.jdbc.sql("delete from sign_in_try").update();
	}

	@Test
	void letsInWhoKnowsThePassword() {
		TestClient client = TestClient.signedIn(this.port, "supervisor");
		var me = TestClient.json(client.get("/api/v1/me"));
		assertThat(me.get("login").asString()).isEqualTo("supervisor");
		assertThat(me.get("name").asString()).isEqualTo("Supervisor");
		assertThat(me.get("role").asString()).isEqualTo("supervisor");
		assertThat(me.get("team").get("name").asString()).isEqualTo("Accueil");
		assertThat(UUID.fromString(me.get("id").asString())).isNotNull();
	}

	@Test
	void keepsTheSessionInAGuardedCookie() {
		TestClient client = new TestClient(this.port);
		client.get("/api/v1/csrf");
		HttpResponse<String> response = client.signIn("agent", "agent-password");
		assertThat(response.headers().allValues("Set-Cookie"))
			.filteredOn((cookie) -> cookie.startsWith("__Host-guichet="))
			.singleElement()
			.asString()
			.contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict")
			.doesNotContain("Domain");
		assertThat(response.headers().allValues("Set-Cookie"))
			.filteredOn((cookie) -> cookie.startsWith("XSRF-TOKEN=") && !cookie.startsWith("XSRF-TOKEN=;"))
			.singleElement()
			.asString()
			.contains("; Path=/", "; Secure", "; SameSite=Strict")
			.doesNotContain("HttpOnly");
	}

	@Test
	void startsEachSignInWithANewSessionAndANewToken() {
		TestClient client = TestClient.signedIn(this.port, "agent");
		String session = client.cookie("__Host-guichet");
		String token = client.cookie("XSRF-TOKEN");
		assertThat(client.signIn("manager", "manager-password").statusCode()).isEqualTo(200);
		assertThat(client.cookie("__Host-guichet")).isNotEqualTo(session);
		assertThat(client.cookie("XSRF-TOKEN")).isNotEqualTo(token);
		assertThat(client.get("/api/v1/me").body()).contains("\"manager\"");
		assertThat(new TestClient(this.port).withCookie("__Host-guichet", session).get("/api/v1/me").statusCode())
			.isEqualTo(401);
	}

	@Test
	void doesNotTakeASessionIdFromOutside() {
		TestClient client = new TestClient(this.port).withCookie("__Host-guichet", "Y2hvc2VuLWJ5LWF0dGFja2Vy");
		client.get("/api/v1/csrf");
		client.signIn("agent", "agent-password");
		assertThat(client.cookie("__Host-guichet")).isNotEqualTo("Y2hvc2VuLWJ5LWF0dGFja2Vy");
	}

	@ParameterizedTest
	@ValueSource(strings = { "AAAA", "", "%00", "J2Ryb3Agc2Vzc2lvbg==", "////" })
	void looksNoCookieUpThatIsNoSessions(String value) {
		TestClient client = new TestClient(this.port).withCookie("__Host-guichet", value);
		assertProblem(client.get("/api/v1/me"), 401);
	}

	@Test
	void doesNotTellAnUnknownLoginFromAWrongPassword() {
		TestClient client = new TestClient(this.port);
		client.get("/api/v1/csrf");
		HttpResponse<String> wrong = client.signIn("agent", "guess");
		HttpResponse<String> unknown = client.signIn("nobody", "guess");
		assertProblem(wrong, 401);
		assertThat(unknown.statusCode()).isEqualTo(401);
		assertThat(unknown.body()).isEqualTo(wrong.body());
		assertThat(client.cookie("__Host-guichet")).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"login\":\"agent\"}", "{\"login\":\"\",\"password\":\"\"}", "[]", "{", "null" })
	void refusesWhatIsNoSignIn(String body) {
		TestClient client = new TestClient(this.port);
		client.get("/api/v1/csrf");
		assertProblem(client.post("/api/v1/session", body), 400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\\u0000b", "' or true --", "\\ud800", "ADMIN ", "x" })
	void bearsAnyLogin(String login) {
		TestClient client = new TestClient(this.port);
		client.get("/api/v1/csrf");
		assertThat(
				client.post("/api/v1/session", "{\"login\":\"" + login + "\",\"password\":\"p\\u0000\"}").statusCode())
			.isEqualTo(401);
	}

	@Test
	void letsNobodyTryForEver() {
		TestClient client = new TestClient(this.port);
		client.get("/api/v1/csrf");
		for (int i = 0; i < 5; i++) {
			assertThat(client.signIn("manager", "guess " + i).statusCode()).isEqualTo(401);
		}
		HttpResponse<String> locked = client.signIn("manager", "manager-password");
		assertProblem(locked, 429);
		assertThat(locked.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(800L, 900L);
		assertThat(client.post("/api/v1/tokens", TestClient.signInForm("manager", "manager-password")).statusCode())
			.isEqualTo(429);
		assertThat(client.signIn("agent", "agent-password").statusCode()).isEqualTo(200);
		assertThat(this.jdbc.sql("select kind from audit order by id desc limit 2").query(String.class).list())
			.containsExactly("signed-in", "locked-out");
	}

	@Test
	void refusesASignInThatAForeignPageCouldSend() {
		TestClient client = new TestClient(this.port);
		assertProblem(client.signIn("agent", "agent-password"), 403);
		client.get("/api/v1/csrf");
		assertProblem(client.with("X-XSRF-TOKEN", "guess").signIn("agent", "agent-password"), 403);
	}

	@Test
	void refusesAChangeThatAForeignPageCouldSend() {
		TestClient client = TestClient.signedIn(this.port, "admin").with("X-XSRF-TOKEN", "guess");
		assertProblem(client.post("/api/v1/agents", "{}"), 403);
		assertProblem(client.send("PATCH", "/api/v1/agents/" + UUID.randomUUID(), "{}"), 403);
		assertProblem(client.send("DELETE", "/api/v1/session", null), 403);
		assertThat(client.get("/api/v1/me").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x",
			"application/xml", "nonsense", "text/plain; application/json" })
	void takesJsonOnly(String type) {
		TestClient client = TestClient.signedIn(this.port, "admin").with("Content-Type", type);
		assertProblem(client.post("/api/v1/agents", "{}"), 415);
		assertProblem(client.post("/api/v1/session", TestClient.signInForm("agent", "agent-password")), 415);
	}

	@Test
	void endsWithTheSignOut(@Autowired HeardEvents events) {
		TestClient client = TestClient.signedIn(this.port, "agent");
		String session = client.cookie("__Host-guichet");
		events.forget();
		assertThat(client.send("DELETE", "/api/v1/session", null).statusCode()).isEqualTo(204);
		assertProblem(client.get("/api/v1/me"), 401);
		assertThat(new TestClient(this.port).withCookie("__Host-guichet", session).get("/api/v1/me").statusCode())
			.isEqualTo(401);
		assertThat(events.of(AgentSignedOut.class)).hasSize(1);
		assertThat(this.jdbc.sql("select kind from audit order by id desc limit 2").query(String.class).list())
			.containsExactly("signed-out", "signed-in");
	}

	@Test
	void endsWhenItsTimeIsOver() {
		TestClient client = TestClient.signedIn(this.port, "agent");
		this.jdbc.sql("update sign_in set expires = now() - interval '1 second'").update();
		assertProblem(client.get("/api/v1/me"), 401);
	}

	@Test
	void isKnownToAnotherNode(@Autowired Environment environment) {
		TestClient client = TestClient.signedIn(this.port, "agent");
		List<String> database = List.of("url", "user", "password")
			.stream()
			.map((key) -> "--guichet.database." + key + "=" + environment.getProperty("guichet.database." + key))
			.toList();
		try (ConfigurableApplicationContext other = new SpringApplicationBuilder(GuichetApplication.class)
			.run(database.get(0), database.get(1), database.get(2), "--server.port=0")) {
			int port = other.getEnvironment().getProperty("local.server.port", Integer.class, 0);
			TestClient there = new TestClient(port).withCookie("__Host-guichet", client.cookie("__Host-guichet"));
			assertThat(there.get("/api/v1/me").statusCode()).isEqualTo(200);
			client.send("DELETE", "/api/v1/session", null);
			assertThat(there.get("/api/v1/me").statusCode()).isEqualTo(401);
		}
	}

	static void assertProblem(HttpResponse<String> response, int status) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(TestClient.json(response).get("status").asInt()).isEqualTo(status);
		assertThat(response.body()).doesNotContain("Exception", "\\tat ", "org.springframework", "guichet.");
	}

}
