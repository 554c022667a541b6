package guichet.helpdesk.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls the API over HTTP as a browser or an outside client does, cookies and all. */
public final class TestClient {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpClient http = HttpClient.newHttpClient();

	private final int port;

	private final Map<String, String> cookies = new HashMap<>();

	private final Map<String, String> headers = new HashMap<>();

	public TestClient(int port) {
		this.port = port;
	}

	/** In a browser, with a session. */
	public static TestClient signedIn(int port, String login) {
		TestClient client = new TestClient(port);
		client.send("GET", "/api/v1/csrf", null);
		assertThat(client.signIn(login, login + "-password").statusCode()).isEqualTo(200);
		return client;
	}

	/** As an outside client, with a bearer token. */
	public static TestClient withToken(int port, String login) {
		TestClient client = new TestClient(port);
		HttpResponse<String> made = client.send("POST", "/api/v1/tokens", signInForm(login, login + "-password"));
		assertThat(made.statusCode()).isEqualTo(200);
		return client.with("Authorization", "Bearer " + json(made).get("token").asString());
	}

	public static String signInForm(String login, String password) {
		return JSON.writeValueAsString(Map.of("login", login, "password", password));
	}

	public static JsonNode json(HttpResponse<String> response) {
		return JSON.readTree(response.body());
	}

	public HttpResponse<String> signIn(String login, String password) {
		return send("POST", "/api/v1/session", signInForm(login, password));
	}

	/** Sends this header from now on; null takes it away. */
	public TestClient with(String header, String value) {
		if (value == null) {
			this.headers.remove(header);
		}
		else {
			this.headers.put(header, value);
		}
		return this;
	}

	/** The value of a cookie, or null. */
	public String cookie(String name) {
		return this.cookies.get(name);
	}

	/** Takes a cookie from elsewhere. */
	public TestClient withCookie(String name, String value) {
		this.cookies.put(name, value);
		return this;
	}

	public HttpResponse<String> get(String path) {
		return send("GET", path, null);
	}

	public HttpResponse<String> post(String path, String json) {
		return send("POST", path, json);
	}

	/** Sends JSON, unless a header says otherwise; the body may be null. */
	public HttpResponse<String> send(String method, String path, String body) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.method(method,
					(body == null) ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
		if (body != null) {
			request.setHeader("Content-Type", "application/json");
		}
		if (this.cookies.containsKey("XSRF-TOKEN")) {
			request.setHeader("X-XSRF-TOKEN", this.cookies.get("XSRF-TOKEN"));
		}
		if (!this.cookies.isEmpty()) {
			request.setHeader("Cookie",
					this.cookies.entrySet()
						.stream()
						.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
						.collect(Collectors.joining("; ")));
		}
		this.headers.forEach(request::setHeader);
		return keepCookies(send(request.build()));
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			return this.http.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private HttpResponse<String> keepCookies(HttpResponse<String> response) {
		for (String header : response.headers().allValues("Set-Cookie")) {
			HttpCookie cookie = HttpCookie.parse(header).getFirst();
			if (cookie.getMaxAge() == 0) {
				this.cookies.remove(cookie.getName());
			}
			else {
				this.cookies.put(cookie.getName(), cookie.getValue());
			}
		}
		return response;
	}

}
