package guichet.e2e;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Requests to every endpoint: right, nearly right and wrong; as bytes on the wire. */
final class FuzzRequests {

	private static final List<String> PATHS = List.of("/api/v1/me", "/api/v1/agents", "/api/v1/teams",
			"/api/v1/tickets", "/api/v1/tickets/{id}", "/api/v1/tickets/{id}/claim", "/api/v1/tickets/{id}/transfer",
			"/api/v1/tickets/{id}/resolve", "/api/v1/tickets/{id}/notes", "/api/v1/conversations",
			"/api/v1/conversations/{id}", "/api/v1/customers", "/api/v1/customers/{id}",
			"/api/v1/customers/{id}/timeline", "/api/v1/customers/{id}/notes", "/api/v1/articles",
			"/api/v1/articles/{id}", "/api/v1/articles/search", "/api/v1/imports/{id}/apply", "/api/v1/satisfaction",
			"/api/v1/audit", "/api/v1/agents/{id}", "/api/v1/public/articles/{id}/versions/{id}", "/api/v1/csrf",
			"/api/v1/openapi.json", "/actuator/health", "/actuator/metrics/{id}", "/desk/{id}", "/widget/{id}",
			"/error", "/ws/customer", "/ws/agent", "/{id}");

	private static final List<String> QUERIES = List.of("view", "cursor", "limit", "after", "before", "text", "from",
			"to", "rating", "outcome", "state", "q", "language", "kind", "agent");

	private static final Map<String, List<String>> BODIES = Map.of("tickets", List.of("note", "text", "team", "agent"),
			"customers", List.of("name", "email", "phone", "version", "text"), "articles",
			List.of("question", "phrasings", "answer", "language", "tags", "status", "source", "url", "version"),
			"agents", List.of("name", "team"), "tokens", List.of("login", "password"));

	private static final List<String> TYPES = List.of("application/json", "application/json; charset=utf-16",
			"text/plain", "multipart/form-data", "multipart/form-data; boundary=x", "application/xml", "nonsense",
			"*/*", "");

	private final FuzzText text;

	FuzzRequests(FuzzText text) {
		this.text = text;
	}

	/**
	 * @param tokens bearer tokens that are good
	 */
	byte[] next(List<String> tokens, List<String> known) {
		boolean writes = this.text.chance(40);
		String path = path(known);
		String method = writes ? this.text.one(List.of("POST", "PUT", "PATCH", "PUT"))
				: this.text.one(List.of("GET", "GET", "GET", "HEAD", "OPTIONS", "TRACE", "FOO"));
		byte[] body = writes ? body(path) : new byte[0];
		StringBuilder head = new StringBuilder(method + " " + path + query() + " HTTP/1.1\r\nHost: localhost\r\n"
				+ "Connection: close\r\nContent-Length: " + body.length + "\r\n");
		head.append("Content-Type: ")
			.append(this.text.chance(80) ? TYPES.getFirst() : this.text.one(TYPES))
			.append("\r\n");
		if (this.text.chance(85)) {
			head.append("Authorization: Bearer ")
				.append(this.text.chance(95) ? this.text.one(tokens) : header())
				.append("\r\n");
		}
		for (String name : List.of("Accept", "Cookie", "X-XSRF-TOKEN", "Origin", "Accept-Language", "If-None-Match",
				"X-Forwarded-For", "X-Forwarded-Proto", "Range", "X-HTTP-Method-Override")) {
			if (this.text.chance(6)) {
				head.append(name).append(": ").append(header()).append("\r\n");
			}
		}
		byte[] front = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
		byte[] whole = java.util.Arrays.copyOf(front, front.length + body.length);
		System.arraycopy(body, 0, whole, front.length, body.length);
		return whole;
	}

	private String header() {
		return this.text.one(List.of("*", "null", "a=b; c", "bytes=0-,-1", "https://evil.example", "http", "é",
				"127.0.0.1", "__Host-guichet=AAAA", "application/xml", "text/html;q=x", "\"", ";;;,,,"));
	}

	private String path(List<String> known) {
		String path = this.text.one(PATHS);
		if (path.startsWith("/api/v1/articles") && this.text.chance(60)) {
			path = "/api/v1/customers/{id}";
		}
		while (path.contains("{id}")) {
			path = path.replaceFirst("\\{id}", java.util.regex.Matcher.quoteReplacement(id(known)));
		}
		return path;
	}

	private String id(List<String> known) {
		if (!known.isEmpty() && this.text.chance(60)) {
			return this.text.one(known);
		}
		return this.text.chance(30)
				? this.text
					.one(List.of("%00", "..%2f..%2fetc", "%ff", "%", "..;", "-1", "0", "%E2%80%AE", "a/b", "//", "*"))
				: URLEncoder.encode(this.text.uuid(), StandardCharsets.UTF_8);
	}

	private String query() {
		StringBuilder query = new StringBuilder();
		for (String name : QUERIES) {
			if (this.text.chance(12)) {
				String value = this.text.chance(50) ? this.text.text()
						: this.text.one(List.of("5", "0", "-1", "201", "waiting", "all", "fr", "2026-01-01", "none"));
				query.append(query.isEmpty() ? '?' : '&')
					.append(name)
					.append('=')
					.append(this.text.chance(90) ? URLEncoder.encode(value.substring(0, Math.min(400, value.length())),
							StandardCharsets.UTF_8) : this.text.one(List.of("%", "%zz", "%c0%af", "", "+")));
			}
		}
		return query.toString();
	}

	private byte[] body(String path) {
		List<String> fields = BODIES.entrySet()
			.stream()
			.filter((entry) -> path.contains(entry.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(List.of("name"));
		StringBuilder body = new StringBuilder("{");
		for (String field : fields) {
			if (this.text.chance(60)) {
				body.append((body.length() > 1) ? "," : "").append('"').append(field).append("\":");
				body.append(this.text.chance(50) ? this.text.json(1) : '"' + this.text.text() + '"');
			}
		}
		String whole = body.append('}').toString();
		return (this.text.chance(25) ? this.text.mutated(whole) : whole).getBytes(StandardCharsets.UTF_8);
	}

}
