package guichet.helpdesk.console;

import java.util.Collection;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import guichet.helpdesk.console.Endpoints.Endpoint;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a foreign page could make a browser send, at every endpoint that changes
 * something.
 */
@ApiTest
class ForgeryIT {

	private static final List<String> SIMPLE = List.of("text/plain", "application/x-www-form-urlencoded");

	@LocalServerPort
	int port;

	@Autowired
	Collection<RequestMappingInfoHandlerMapping> mappings;

	@Test
	void isRefusedWithoutTheTokenOfOurOwnPages() {
		TestClient admin = TestClient.signedIn(this.port, "admin").with("X-XSRF-TOKEN", "guess");
		for (Endpoint endpoint : Endpoints.of(this.mappings).thatChange()) {
			if (!endpoint.toString().equals("POST /api/v1/tokens")) {
				assertThat(call(admin, endpoint)).as(endpoint.toString()).isEqualTo(403);
			}
		}
		assertThat(admin.get("/api/v1/me").statusCode()).isEqualTo(200);
	}

	@Test
	void isRefusedInAnyFormThatNeedsNoAskingFirst() {
		TestClient admin = TestClient.signedIn(this.port, "admin");
		for (String type : SIMPLE) {
			admin.with("Content-Type", type);
			for (Endpoint endpoint : Endpoints.of(this.mappings).thatChange()) {
				assertThat(call(admin, endpoint)).as(type + " " + endpoint).isEqualTo(415);
			}
		}
	}

	private static int call(TestClient client, Endpoint endpoint) {
		String path = endpoint.path().replaceAll("\\{[^}]+}", "00000000-0000-0000-0000-000000000000");
		return client.send(endpoint.method(), path, "{}").statusCode();
	}

}
