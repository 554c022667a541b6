package guichet.helpdesk.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API over real HTTP, as one person of the staff or as nobody. */
public final class Api {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final String base;

	private final @Nullable String token;

	private final @Nullable String origin;

	Api(String base, @Nullable String token) {
		this(base, token, null);
	}

	private Api(String base, @Nullable String token, @Nullable String origin) {
		this.base = base;
		this.token = token;
		this.origin = origin;
	}

	/** The same caller, as a browser on a page of that origin. */
	public Api onPageOf(String origin) {
		return new Api(this.base, this.token, origin);
	}

	public Answer get(String path) {
		return send("GET", path, null, null);
	}

	public Answer post(String path, Object body) {
		return send("POST", path, "application/json", JSON.writeValueAsString(body));
	}

	public Answer post(String path) {
		return send("POST", path, null, null);
	}

	public Answer put(String path, Object body) {
		return send("PUT", path, "application/json", JSON.writeValueAsString(body));
	}

	public Answer patch(String path, Object body) {
		return send("PATCH", path, "application/json", JSON.writeValueAsString(body));
	}

	public Answer send(String method, String path, @Nullable String type, @Nullable String body) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + path))
			.method(method, (body == null) ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
		if (type != null) {
			request.header("Content-Type", type);
		}
		if (this.origin != null) {
			request.header("Origin", this.origin);
		}
		if (this.token != null) {
			request.header("Authorization", "Bearer " + this.token);
		}
		try {
			HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
			return new Answer(response.statusCode(), response.headers().map(), response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What came back. */
	public record Answer(int status, Map<String, List<String>> headers, String body) {

		public JsonNode json() {
			return JSON.readTree(this.body);
		}

		/** The value at a JSON pointer, as text. */
		public String at(String pointer) {
			return json().at(pointer).asString();
		}

		public String detail() {
			return at("/detail");
		}

		public String header(String name) {
			return this.headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of("")).getFirst();
		}

	}

}
