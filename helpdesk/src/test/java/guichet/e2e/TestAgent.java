package guichet.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A member of the staff on the wire, with a bearer token. */
final class TestAgent extends TestSocket {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final RunningGuichet guichet;

	private final String token;

	private TestAgent(RunningGuichet guichet, String token, @Nullable Long since) {
		super(guichet, "/ws/agent", Map.of("Authorization", "Bearer " + token));
		this.guichet = guichet;
		this.token = token;
		ObjectNode hello = frame("hello");
		if (since != null) {
			hello.put("since", since);
		}
		send(hello);
		await("welcome");
	}

	static TestAgent signIn(RunningGuichet guichet, String login) {
		return new TestAgent(guichet, token(guichet, login), null);
	}

	/** A bearer token, without opening the desk. */
	static String token(RunningGuichet guichet, String login) {
		ObjectNode credentials = JSON.createObjectNode().put("login", login).put("password", RunningGuichet.PASSWORD);
		return call(guichet, "POST", "/api/v1/tokens", null, credentials).path("token").asString();
	}

	/** Somebody whose password another has set: chooses his own and opens the desk. */
	static TestAgent joins(RunningGuichet guichet, String login, String once) {
		ObjectNode first = JSON.createObjectNode().put("login", login).put("password", once);
		String token = call(guichet, "POST", "/api/v1/tokens", null, first).path("token").asString();
		call(guichet, "PUT", "/api/v1/me/password", token,
				JSON.createObjectNode().put("old", once).put("wanted", RunningGuichet.PASSWORD));
		return signIn(guichet, login);
	}

	static JsonNode json(String text) {
		return JSON.readTree(text);
	}

	/** The same person again, perhaps at another node. */
	TestAgent resumeAt(RunningGuichet node, long since) {
		return new TestAgent(node, this.token, since);
	}

	void say(String conversation, String text) {
		send(frame("say").put("key", UUID.randomUUID().toString()).put("conversation", conversation).put("text", text));
	}

	/** Claims the ticket of a conversation. */
	void claim(String conversation) {
		for (JsonNode ticket : call("GET", "/api/v1/tickets?view=waiting", null).path("items")) {
			if (conversation.equals(ticket.path("conversation").asString())) {
				String key = UUID.randomUUID().toString();
				send(frame("claim").put("key", key).put("ticket", ticket.path("id").asString()));
				await((frame) -> key.equals(frame.path("key").asString()));
			}
		}
	}

	JsonNode call(String method, String path, @Nullable JsonNode body) {
		return call(this.guichet, method, path, this.token, body);
	}

	String token() {
		return this.token;
	}

	long feed() {
		return frames().stream().mapToLong((frame) -> frame.path("feed").asLong()).max().orElse(0);
	}

	private static JsonNode call(RunningGuichet guichet, String method, String path, @Nullable String token,
			@Nullable JsonNode body) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(guichet.url(path)))
			.header("Content-Type", "application/json")
			.method(method, (body == null) ? HttpRequest.BodyPublishers.noBody()
					: HttpRequest.BodyPublishers.ofString(body.toString()));
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		try {
			HttpResponse<String> answer = HttpClient.newHttpClient()
				.send(request.build(), HttpResponse.BodyHandlers.ofString());
			if (answer.statusCode() >= 300) {
				throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
			}
			return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
