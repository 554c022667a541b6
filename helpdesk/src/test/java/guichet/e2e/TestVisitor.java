package guichet.e2e;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A visitor who speaks the protocol frame by frame and keeps all he is told. */
final class TestVisitor implements WebSocket.Listener, AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final List<JsonNode> frames = new ArrayList<>();

	private final StringBuilder part = new StringBuilder();

	private volatile int closed;

	private final WebSocket socket;

	private TestVisitor(RunningGuichet guichet) {
		this.socket = HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.subprotocols("guichet.v1")
			.header("Origin", "http://localhost:" + guichet.port())
			.buildAsync(guichet.socket("/ws/customer"), this)
			.join();
	}

	/** Somebody new. */
	static TestVisitor arrive(RunningGuichet guichet, String locale) {
		TestVisitor visitor = new TestVisitor(guichet);
		visitor.send(frame("hello").put("locale", locale));
		visitor.await("welcome");
		return visitor;
	}

	/** Somebody who was there before. */
	static TestVisitor resume(RunningGuichet guichet, String token, int lastSeq) {
		TestVisitor visitor = new TestVisitor(guichet);
		visitor.send(frame("hello").put("token", token).put("lastSeq", lastSeq));
		visitor.await("welcome");
		return visitor;
	}

	static ObjectNode frame(String type) {
		return JSON.createObjectNode().put("type", type);
	}

	void send(JsonNode frame) {
		send(frame.toString());
	}

	void send(String text) {
		this.socket.sendText(text, true).join();
	}

	void say(UUID key, String text) {
		send(frame("say").put("key", key.toString()).put("text", text));
	}

	/** The assistant's reply to a question: its message, or the state of a handover. */
	JsonNode ask(String question) {
		int before = lastSeq();
		UUID key = UUID.randomUUID();
		say(key, question);
		return await((frame) -> frame.path("seq").asInt() > before && ("state".equals(type(frame))
				|| ("message".equals(type(frame)) && !"customer".equals(author(frame)))));
	}

	JsonNode await(String type) {
		return await((frame) -> type.equals(type(frame)));
	}

	JsonNode await(Predicate<JsonNode> wanted) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.pollInterval(Duration.ofMillis(20))
			.until(() -> frames().stream().filter(wanted).findFirst(), Optional::isPresent)
			.orElseThrow();
	}

	List<JsonNode> frames() {
		synchronized (this.frames) {
			return List.copyOf(this.frames);
		}
	}

	/** Durable frames, in the order told. */
	List<JsonNode> entries() {
		return frames().stream()
			.filter((frame) -> "message".equals(type(frame)) || ("state".equals(type(frame)) && frame.has("at")))
			.toList();
	}

	int lastSeq() {
		return entries().stream().mapToInt((frame) -> frame.path("seq").asInt()).max().orElse(0);
	}

	String token() {
		return await("welcome").path("token").asString();
	}

	String conversation() {
		return await("welcome").path("conversation").asString();
	}

	/** The code the server closed with; 0 while open. */
	int closed() {
		return this.closed;
	}

	static String type(JsonNode frame) {
		return frame.path("type").asString("");
	}

	static String author(JsonNode frame) {
		return frame.path("author").path("kind").asString("");
	}

	@Override
	public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
		this.part.append(data);
		if (last) {
			synchronized (this.frames) {
				this.frames.add(JSON.readTree(this.part.toString()));
			}
			this.part.setLength(0);
		}
		webSocket.request(1);
		return null;
	}

	@Override
	public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
		this.closed = statusCode;
		return null;
	}

	@Override
	public void onError(WebSocket webSocket, Throwable error) {
		this.closed = 1006;
	}

	@Override
	public void close() {
		this.socket.abort();
	}

}
