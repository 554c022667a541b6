package guichet.helpdesk.staff.access;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

import guichet.helpdesk.staff.Role;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

/**
 * The whole table of who may call what; the first rule that fits a request decides, and
 * what no rule fits needs a sign-in. A test fails for every endpoint that no rule names.
 */
final class AccessRules {

	/** Files are sent there; everywhere else under /api only JSON is taken. */
	static final List<String> FILES = List.of("/api/v1/imports");

	private final List<AccessRule> rules = new ArrayList<>();

	private AccessRules() {
	}

	static List<AccessRule> all() {
		AccessRules table = new AccessRules();
		table.visitors();
		table.staff();
		table.desk();
		table.knowledge();
		table.administration();
		return List.copyOf(table.rules);
	}

	private void visitors() {
		everybody(GET, "/", "/demo", "/demo/**", "/index.html", "/widget/**", "/desk", "/desk/**", "/favicon.ico");
		everybody(GET, "/ws/customer", "/api/v1/public/**");
		everybody(null, "/error");
	}

	private void staff() {
		everybody(POST, "/api/v1/session", "/api/v1/tokens");
		everybody(GET, "/api/v1/csrf");
		newcomers(DELETE, "/api/v1/session", "/api/v1/tokens");
		newcomers(GET, "/api/v1/me");
		newcomers(PUT, "/api/v1/me/password");
		least(Role.AGENT, GET, "/api/v1/agents", "/api/v1/teams", "/ws/agent");
		least(Role.ADMIN, GET, "/api/v1/audit");
		least(Role.ADMIN, POST, "/api/v1/agents", "/api/v1/agents/{id}/password");
		least(Role.ADMIN, PATCH, "/api/v1/agents/{id}");
	}

	private void desk() {
		least(Role.AGENT, GET, "/api/v1/tickets", "/api/v1/tickets/{id}");
		least(Role.AGENT, POST, "/api/v1/tickets/{id}/claim", "/api/v1/tickets/{id}/transfer",
				"/api/v1/tickets/{id}/resolve", "/api/v1/tickets/{id}/notes");
		least(Role.AGENT, GET, "/api/v1/conversations/{id}");
		least(Role.AGENT, GET, "/api/v1/customers", "/api/v1/customers/{id}", "/api/v1/customers/{id}/timeline");
		least(Role.AGENT, PATCH, "/api/v1/customers/{id}");
		least(Role.AGENT, POST, "/api/v1/customers/{id}/notes");
		least(Role.MANAGER, GET, "/api/v1/conversations", "/api/v1/satisfaction");
	}

	private void knowledge() {
		least(Role.AGENT, GET, "/api/v1/articles", "/api/v1/articles/search", "/api/v1/articles/{id}");
		least(Role.MANAGER, POST, "/api/v1/articles");
		least(Role.MANAGER, PUT, "/api/v1/articles/{id}");
		least(Role.MANAGER, POST, "/api/v1/imports", "/api/v1/imports/{id}/apply");
	}

	private void administration() {
		everybody(GET, "/actuator/health", "/actuator/health/**");
		least(Role.ADMIN, null, "/actuator", "/actuator/**");
		least(Role.AGENT, GET, "/api/v1/openapi.json", "/api/v1/openapi.json.yaml");
	}

	private void everybody(@Nullable HttpMethod method, String... paths) {
		add(null, false, method, paths);
	}

	private void least(Role role, @Nullable HttpMethod method, String... paths) {
		add(role, false, method, paths);
	}

	/** Everybody of the staff, also who has yet to choose a password of his own. */
	private void newcomers(HttpMethod method, String... paths) {
		add(Role.AGENT, true, method, paths);
	}

	private void add(@Nullable Role role, boolean newcomer, @Nullable HttpMethod method, String... paths) {
		for (String path : paths) {
			this.rules.add(new AccessRule(method, path, role, newcomer));
			if (method == GET) {
				this.rules.add(new AccessRule(HEAD, path, role, newcomer));
			}
		}
	}

}
