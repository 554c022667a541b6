package guichet.helpdesk.console;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import guichet.helpdesk.staff.AgentChanged;
import guichet.helpdesk.staff.AgentId;
import guichet.helpdesk.staff.AgentSignedOut;
import guichet.helpdesk.staff.Presence;
import guichet.helpdesk.store.TestDatabase;

import static guichet.helpdesk.console.SessionControllerIT.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(HeardEvents.class)
class StaffControllerIT {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	private TestClient admin;

	@BeforeEach
	void signIn() {
		this.admin = TestClient.withToken(this.port, "admin");
	}

	@Test
	void showsTheStaffAndWhoIsThere(@Autowired Presence presence) {
		JsonNode agent = find("agent");
		assertThat(agent.get("online").asBoolean()).isFalse();
		presence.here(List.of(AgentId.of(agent.get("id").asString())));
		assertThat(find("agent").get("online").asBoolean()).isTrue();
		presence.gone(AgentId.of(agent.get("id").asString()));
		assertThat(find("agent").get("online").asBoolean()).isFalse();
		assertThat(agent.get("team").get("name").asString()).isEqualTo("Accueil");
	}

	@Test
	void showsTheTeams() {
		JsonNode items = TestClient.json(this.admin.get("/api/v1/teams")).get("items");
		assertThat(items.findValuesAsString("name")).containsExactly("Accueil", "Back office");
	}

	@Test
	void letsSomebodyJoin() {
		String login = login();
		HttpResponse<String> response = add(login, "agent");
		assertThat(response.statusCode()).isEqualTo(201);
		String password = TestClient.json(response).get("password").asString();
		assertThat(password).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
		TestClient client = new TestClient(this.port);
		client.get("/api/v1/csrf");
		assertThat(client.signIn(login, password).statusCode()).isEqualTo(200);
		assertThat(stored(login)).startsWith("{bcrypt}").doesNotContain(password);
		assertProblem(add(login, "agent"), 409);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"login\":\"Été\",\"name\":\"n\",\"role\":\"agent\"}",
			"{\"login\":\"x\",\"name\":\" \",\"role\":\"agent\"}", "{\"login\":\"x\",\"name\":\"n\",\"role\":\"boss\"}",
			"{\"login\":\"x\",\"name\":\"a\\u0000\",\"role\":\"agent\"}",
			"{\"login\":\"x\",\"name\":\"n\",\"role\":\"agent\",\"team\":\"00000000-0000-0000-0000-000000000000\"}" })
	void refusesWhatIsNoMemberOfTheStaff(String body) {
		assertProblem(this.admin.post("/api/v1/agents", body), 400);
	}

	@Test
	void endsTheSignInsOfWhoseRoleChanges(@Autowired HeardEvents events) {
		String login = login();
		HttpResponse<String> added = add(login, "agent");
		TestClient client = new TestClient(this.port);
		client.get("/api/v1/csrf");
		client.signIn(login, TestClient.json(added).get("password").asString());
		String id = TestClient.json(added).get("agent").get("id").asString();
		events.forget();
		HttpResponse<String> changed = this.admin.send("PATCH", "/api/v1/agents/" + id, "{\"role\":\"manager\"}");
		assertThat(TestClient.json(changed).get("role").asString()).isEqualTo("manager");
		assertProblem(client.get("/api/v1/me"), 401);
		assertThat(events.of(AgentSignedOut.class)).extracting(AgentSignedOut::agent).containsExactly(AgentId.of(id));
		assertThat(events.of(AgentChanged.class)).containsExactly(new AgentChanged(AgentId.of(id)));
		assertThat(this.jdbc.sql("select detail from audit where kind = 'role-changed' order by id desc limit 1")
			.query(String.class)
			.single()).isEqualTo("agent > manager");
	}

	@Test
	void keepsOutWhoLeft() {
		String login = login();
		HttpResponse<String> added = add(login, "agent");
		String password = TestClient.json(added).get("password").asString();
		String id = TestClient.json(added).get("agent").get("id").asString();
		TestClient client = new TestClient(this.port);
		client.get("/api/v1/csrf");
		client.signIn(login, password);
		this.admin.send("PATCH", "/api/v1/agents/" + id, "{\"active\":false}");
		assertProblem(client.get("/api/v1/me"), 401);
		assertProblem(client.signIn(login, password), 401);
		assertThat(TestClient.withToken(this.port, "agent").get("/api/v1/agents").body()).doesNotContain(login);
		assertThat(this.admin.get("/api/v1/agents").body()).contains(login);
	}

	@Test
	void keepsTheNameWithoutEndingAnything() {
		String id = find("agent").get("id").asString();
		TestClient agent = TestClient.withToken(this.port, "agent");
		this.admin.send("PATCH", "/api/v1/agents/" + id, "{\"name\":\"Amina\"}");
		assertThat(agent.get("/api/v1/me").body()).contains("Amina");
	}

	@Test
	void neverLosesTheLastAdministrator() {
		String id = find("admin").get("id").asString();
		assertProblem(this.admin.send("PATCH", "/api/v1/agents/" + id, "{\"role\":\"agent\"}"), 409);
		assertProblem(this.admin.send("PATCH", "/api/v1/agents/" + id, "{\"active\":false}"), 409);
		assertThat(this.admin.get("/api/v1/me").body()).contains("\"admin\"");
	}

	@Test
	void knowsWhomItDoesNotKnow() {
		assertProblem(this.admin.send("PATCH", "/api/v1/agents/" + UUID.randomUUID(), "{}"), 404);
		assertProblem(this.admin.send("PATCH", "/api/v1/agents/nonsense", "{}"), 404);
	}

	private JsonNode find(String login) {
		return TestClient.json(this.admin.get("/api/v1/agents"))
			.get("items")
			.valueStream()
			.filter((agent) -> agent.get("login").asString().equals(login))
			.findFirst()
			.orElseThrow();
	}

	private HttpResponse<String> add(String login, String role) {
		return this.admin.post("/api/v1/agents",
				"{\"login\":\"%s\",\"name\":\"Somebody\",\"role\":\"%s\"}".formatted(login, role));
	}

	private static String login() {
		return "s" + UUID.randomUUID();
	}

	private String stored(String login) {
		return this.jdbc.sql("select password from agent where login = :login")
			.param("login", login)
			.query(String.class)
			.single();
	}

}
