package guichet.helpdesk.console;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import guichet.helpdesk.store.TestDatabase;

import static guichet.helpdesk.console.SessionControllerIT.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
class TokenControllerIT {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void forgetTries() {
		this.jdbc.sql("delete from sign_in_try").update();
	}

	@Test
	void provesAnOutsideClientForTwelveHours() {
		TestClient client = new TestClient(this.port);
		HttpResponse<String> made = client.post("/api/v1/tokens", TestClient.signInForm("agent", "agent-password"));
		assertThat(made.statusCode()).isEqualTo(200);
		assertThat(made.headers().allValues("Set-Cookie")).noneMatch((cookie) -> cookie.startsWith("__Host-guichet"));
		assertThat(Instant.parse(TestClient.json(made).get("expires").asString()))
			.isCloseTo(Instant.now().plus(Duration.ofHours(12)), within(Duration.ofMinutes(1)));
		client.with("Authorization", "Bearer " + TestClient.json(made).get("token").asString());
		assertThat(TestClient.json(client.get("/api/v1/me")).get("login").asString()).isEqualTo("agent");
	}

	@Test
	void needsNoCookieForAChange() {
		assertThat(TestClient.withToken(this.port, "admin").post("/api/v1/agents", "{}").statusCode()).isEqualTo(400);
	}

	@Test
	void isKeptAsAHashOnly() {
		TestClient client = new TestClient(this.port);
		String token = TestClient.json(client.post("/api/v1/tokens", TestClient.signInForm("agent", "agent-password")))
			.get("token")
			.asString();
		assertThat(this.jdbc.sql("select count(*) from sign_in where token = sha256(convert_to(:token, 'UTF8'))")
			.param("token", token)
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void opensNoSession() {
		int before = sessions();
		TestClient client = TestClient.withToken(this.port, "agent");
		client.get("/api/v1/me");
		client.get("/api/v1/agents");
		assertThat(sessions()).isEqualTo(before);
		assertThat(client.cookie("__Host-guichet")).isNull();
	}

	@Test
	void endsWhenItIsRevoked() {
		TestClient client = TestClient.withToken(this.port, "agent");
		assertThat(client.send("DELETE", "/api/v1/tokens", null).statusCode()).isEqualTo(204);
		HttpResponse<String> refused = client.get("/api/v1/me");
		assertProblem(refused, 401);
		assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
	}

	@Test
	void isNotReplacedByTheSessionWhenItIsWrong() {
		TestClient client = TestClient.signedIn(this.port, "admin").with("Authorization", "Bearer wrong");
		assertProblem(client.get("/api/v1/me"), 401);
		assertProblem(client.post("/api/v1/agents", "{}"), 401);
	}

	@Test
	void isNoSignInsId() {
		TestClient.signedIn(this.port, "agent");
		String id = this.jdbc.sql("select id::text from sign_in limit 1").query(String.class).single();
		assertProblem(new TestClient(this.port).with("Authorization", "Bearer " + id).get("/api/v1/me"), 401);
	}

	@Test
	void needsThePassword() {
		assertProblem(new TestClient(this.port).post("/api/v1/tokens", TestClient.signInForm("agent", "guess")), 401);
	}

	private int sessions() {
		return this.jdbc.sql("select count(*) from spring_session").query(Integer.class).single();
	}

}
