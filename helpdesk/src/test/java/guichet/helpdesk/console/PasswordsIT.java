package guichet.helpdesk.console;

import java.net.http.HttpResponse;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class PasswordsIT {

	private static final String OWN = "grand soleil 27";

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Test
	void changesByWhoKnowsTheOldOneAndEndsTheOtherSignIns() {
		String login = settled();
		TestClient here = signedIn(login, OWN);
		TestClient elsewhere = signedIn(login, OWN);
		assertThat(change(here, "guess", "lune pleine 33").statusCode()).isEqualTo(403);
		assertThat(change(here, OWN, "lune pleine 33").statusCode()).isEqualTo(204);
		assertThat(here.get("/api/v1/me").statusCode()).isEqualTo(200);
		assertThat(elsewhere.get("/api/v1/me").statusCode()).isEqualTo(401);
		assertThat(new TestClient(this.port).post("/api/v1/tokens", TestClient.signInForm(login, OWN)).statusCode())
			.isEqualTo(401);
		assertThat(signedIn(login, "lune pleine 33").get("/api/v1/me").statusCode()).isEqualTo(200);
	}

	@Test
	void letsNobodyGuessTheOldOne() {
		TestClient client = signedIn(settled(), OWN);
		for (int i = 0; i < 5; i++) {
			assertThat(change(client, "guess " + i, "lune pleine 33").statusCode()).isEqualTo(403);
		}
		HttpResponse<String> locked = change(client, OWN, "lune pleine 33");
		assertThat(locked.statusCode()).isEqualTo(429);
		assertThat(locked.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
	}

	@ParameterizedTest
	@ValueSource(strings = { "short", "aaaaaaaaaaaaaaa", OWN, "the-LOGIN-within", "somebody at the desk", "" })
	void refusesWeakOnes(String wanted) {
		String login = settled();
		HttpResponse<String> refused = change(signedIn(login, OWN), OWN, wanted.replace("LOGIN", login));
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).doesNotContain(OWN);
	}

	@Test
	void areChosenAnewBeforeAnythingElseWhenAnotherHasSetThem() {
		TestClient admin = TestClient.withToken(this.port, "admin");
		String login = settled();
		TestClient before = signedIn(login, OWN);
		String id = TestClient.json(before.get("/api/v1/me")).get("id").asString();
		HttpResponse<String> reset = admin.post("/api/v1/agents/" + id + "/password", "{}");
		String once = TestClient.json(reset).get("password").asString();
		assertThat(before.get("/api/v1/me").statusCode()).isEqualTo(401);
		assertThat(new TestClient(this.port).post("/api/v1/tokens", TestClient.signInForm(login, OWN)).statusCode())
			.isEqualTo(401);
		TestClient newcomer = signedIn(login, once);
		assertThat(TestClient.json(newcomer.get("/api/v1/me")).get("mustChange").asBoolean()).isTrue();
		assertThat(newcomer.get("/api/v1/tickets").statusCode()).isEqualTo(403);
		assertThat(newcomer.get("/api/v1/agents").statusCode()).isEqualTo(403);
		assertThat(newcomer.get("/api/v1/unheard-of").statusCode()).isEqualTo(403);
		assertThat(change(newcomer, once, "lune pleine 33").statusCode()).isEqualTo(204);
		assertThat(newcomer.get("/api/v1/tickets").statusCode()).isEqualTo(200);
		assertThat(this.jdbc.sql("select kind from audit where kind like 'password-%' order by id desc limit 2")
			.query(String.class)
			.list()).containsExactly("password-changed", "password-reset");
	}

	@Test
	void areNotResetByThoseWhoseTheyAre() {
		TestClient admin = TestClient.withToken(this.port, "admin");
		String id = TestClient.json(admin.get("/api/v1/me")).get("id").asString();
		assertThat(admin.post("/api/v1/agents/" + id + "/password", "{}").statusCode()).isEqualTo(409);
		assertThat(admin.post("/api/v1/agents/" + UUID.randomUUID() + "/password", "{}").statusCode()).isEqualTo(404);
	}

	/** Somebody who has joined and chosen his own password; returns his login. */
	private String settled() {
		String login = "p" + UUID.randomUUID().toString().substring(0, 8);
		HttpResponse<String> added = TestClient.withToken(this.port, "admin")
			.post("/api/v1/agents",
					"{\"login\":\"%s\",\"name\":\"Somebody\",\"role\":\"supervisor\"}".formatted(login));
		String once = TestClient.json(added).get("password").asString();
		assertThat(change(signedIn(login, once), once, OWN).statusCode()).isEqualTo(204);
		return login;
	}

	private TestClient signedIn(String login, String password) {
		TestClient client = new TestClient(this.port);
		client.get("/api/v1/csrf");
		assertThat(client.signIn(login, password).statusCode()).isEqualTo(200);
		return client;
	}

	private static HttpResponse<String> change(TestClient client, String old, String wanted) {
		return client.send("PUT", "/api/v1/me/password", "{\"old\":\"%s\",\"wanted\":\"%s\"}".formatted(old, wanted));
	}

}
