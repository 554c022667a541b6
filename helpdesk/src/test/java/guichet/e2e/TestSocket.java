package guichet.e2e;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who speaks the protocol frame by frame and keeps all he is told. */
class TestSocket implements WebSocket.Listener, AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final List<JsonNode> frames = new ArrayList<>();

	private final StringBuilder part = new StringBuilder();

	private volatile int closed;

	private volatile String reason = "";

	private final WebSocket socket;

	TestSocket(RunningGuichet guichet, String path, Map<String, String> headers) {
		WebSocket.Builder builder = HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.subprotocols("guichet.v1")
			.header("Origin", "http://localhost:" + guichet.port());
		headers.forEach(builder::header);
		this.socket = builder.buildAsync(guichet.socket(path), this).join();
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

	/** The code the server closed with; 0 while open. */
	int closed() {
		return this.closed;
	}

	/** What the server said when it closed. */
	String reason() {
		return this.reason;
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
		this.reason = reason;
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
