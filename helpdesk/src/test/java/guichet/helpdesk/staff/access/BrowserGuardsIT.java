package guichet.helpdesk.staff.access;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import guichet.helpdesk.console.TestClient;
import guichet.helpdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "guichet.origins=https://shop.example")
@ContextConfiguration(initializers = TestDatabase.class)
class BrowserGuardsIT {

	private static final String FILE = "/widget/guichet.js";

	@LocalServerPort
	int port;

	@ParameterizedTest
	@ValueSource(strings = { "/desk/", "/demo/", "/api/v1/me", "/api/v1/unheard-of", "/actuator/health", FILE })
	void tellTheBrowserToRefuseWhatIsNotOurs(String path) {
		HttpResponse<String> response = new TestClient(this.port).get(path);
		assertThat(header(response, "Content-Security-Policy"))
			.contains("default-src 'self'", "script-src 'self'", "object-src 'none'", "base-uri 'none'",
					"form-action 'self'", "frame-ancestors 'none'")
			.doesNotContain("unsafe", "*");
		assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(response, "X-Frame-Options")).isEqualTo("DENY");
		assertThat(header(response, "Referrer-Policy")).isEqualTo("same-origin");
		assertThat(header(response, "Permissions-Policy")).contains("camera=()", "geolocation=()");
		assertThat(header(response, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
		assertThat(response.headers().map()).doesNotContainKeys("server", "x-powered-by");
		assertThat(header(response, "Cross-Origin-Resource-Policy"))
			.isEqualTo(path.equals(FILE) ? "cross-origin" : "same-origin");
	}

	@Test
	void letListedPagesOnlyReadTheWidget() {
		HttpResponse<String> listed = from("https://shop.example", FILE);
		assertThat(listed.headers().firstValue("Access-Control-Allow-Origin")).hasValue("https://shop.example");
		assertThat(listed.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://shop.example.evil.com", "https://evil.com", "http://shop.example", "null",
			"https://shop.example:444" })
	void letNoOtherPageReadTheWidget(String origin) {
		HttpResponse<String> response = from(origin, FILE);
		assertThat(response.statusCode()).isEqualTo(403);
		assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
	}

	@Test
	void letNoPageReadTheDesksAnswers() {
		assertThat(from("https://shop.example", "/api/v1/csrf").headers().firstValue("Access-Control-Allow-Origin"))
			.isEmpty();
	}

	@Test
	void keepAnswersOfTheApiOutOfCaches() {
		assertThat(header(new TestClient(this.port).get("/api/v1/csrf"), "Cache-Control")).contains("no-store");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/demo/", "/desk/", FILE, "/api/v1/public/some", "/actuator/health" })
	void keepNothingInAVisitorsBrowser(String path) {
		assertThat(new TestClient(this.port).get(path).headers().allValues("Set-Cookie")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/desk/unheard-of.js", "/demo/unheard-of", "/api/v1/public/unheard-of", "/error" })
	void answerUnknownPathsPlainly(String path) {
		HttpResponse<String> response = new TestClient(this.port).get(path);
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
		assertThat(response.body()).doesNotContain("Exception", "\tat ");
	}

	@Test
	void answerAWrongMethodPlainly() {
		HttpResponse<String> response = TestClient.withToken(this.port, "agent").send("PUT", "/api/v1/me", "{}");
		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
	}

	@Test
	void tellEverybodyTheHealthAndNoDetail() {
		HttpResponse<String> response = new TestClient(this.port).get("/actuator/health");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(TestClient.json(response).get("status").asString()).isEqualTo("UP");
		assertThat(response.body()).doesNotContain("components", "details", "PostgreSQL");
	}

	private HttpResponse<String> from(String origin, String path) {
		return new TestClient(this.port).with("Origin", origin).get(path);
	}

	private static String header(HttpResponse<String> response, String name) {
		return response.headers().firstValue(name).orElse("");
	}

}
