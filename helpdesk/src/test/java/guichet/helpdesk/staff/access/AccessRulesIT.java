package guichet.helpdesk.staff.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

import guichet.helpdesk.console.TestClient;
import guichet.helpdesk.staff.Role;
import guichet.helpdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
class AccessRulesIT {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void forgetTries() {
		this.jdbc.sql("delete from sign_in_try").update();
	}

	@Test
	void nameEveryEndpoint(@Autowired Collection<RequestMappingInfoHandlerMapping> mappings) {
		List<String> unnamed = mappings.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.flatMap(AccessRulesIT::endpoints)
			.filter((endpoint) -> rule(endpoint).isEmpty())
			.map(Endpoint::toString)
			.toList();
		assertThat(unnamed).as("endpoints that no rule names").isEmpty();
	}

	@Test
	void letVisitorsHaveWhatIsPublicAndNothingElse() {
		for (AccessRule rule : AccessRules.all()) {
			TestClient visitor = new TestClient(this.port);
			visitor.get("/api/v1/csrf");
			int status = call(visitor, rule).statusCode();
			if (rule.least() != null) {
				assertThat(status).as(rule.toString()).isEqualTo(401);
			}
			else if (!rule.path().startsWith("/ws/")) {
				assertThat(status).as(rule.toString()).isNotIn(401, 403);
			}
		}
	}

	@Test
	void letEachRoleDoWhatItMayAndNoMore() {
		for (Role role : Role.values()) {
			for (AccessRule rule : restricted()) {
				TestClient client = TestClient.withToken(this.port, role.code());
				int status = call(client, rule).statusCode();
				if (role.covers(rule.least())) {
					assertThat(status).as(role + " " + rule).isNotIn(401, 403, 500);
				}
				else {
					assertThat(status).as(role + " " + rule).isEqualTo(403);
				}
			}
		}
	}

	@Test
	void needASignInForWhatNoRuleNames() {
		assertThat(new TestClient(this.port).get("/api/v1/unheard-of").statusCode()).isEqualTo(401);
		assertThat(TestClient.withToken(this.port, "agent").get("/api/v1/unheard-of").statusCode()).isEqualTo(404);
	}

	/** A socket's handshake is refused for its missing origin before the role counts. */
	private static List<AccessRule> restricted() {
		return AccessRules.all()
			.stream()
			.filter((rule) -> rule.least() != null && !rule.path().startsWith("/ws/"))
			.toList();
	}

	private static java.net.http.HttpResponse<String> call(TestClient client, AccessRule rule) {
		HttpMethod method = (rule.method() == null) ? HttpMethod.GET : rule.method();
		String path = rule.path().replace("{id}", "00000000-0000-0000-0000-000000000000").replace("/**", "/some");
		boolean body = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH).contains(method);
		return client.send(method.name(), path, body ? "{}" : null);
	}

	private static Stream<Endpoint> endpoints(RequestMappingInfo info) {
		Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
		List<Endpoint> endpoints = new ArrayList<>();
		for (String path : info.getPatternValues()) {
			if (methods.isEmpty()) {
				endpoints.add(new Endpoint(null, path));
			}
			methods.forEach((method) -> endpoints.add(new Endpoint(method.asHttpMethod(), path)));
		}
		return endpoints.stream();
	}

	private static List<AccessRule> rule(Endpoint endpoint) {
		PathContainer path = PathContainer.parsePath(endpoint.path.replace("{", "").replace("}", "").replace("*", "x"));
		return AccessRules.all()
			.stream()
			.filter((rule) -> rule.method() == null || rule.method().equals(endpoint.method))
			.filter((rule) -> PathPatternParser.defaultInstance.parse(rule.path()).matches(path))
			.toList();
	}

	private record Endpoint(HttpMethod method, String path) {
	}

}
