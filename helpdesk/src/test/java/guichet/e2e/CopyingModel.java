package guichet.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAI-compatible server whose model copies the first passage that it is given. */
final class CopyingModel implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Pattern FIRST = Pattern.compile("(?m)^\\[1] (.*)$");

	private final HttpServer server;

	private final List<String> keys = Collections.synchronizedList(new ArrayList<>());

	private volatile boolean broken;

	CopyingModel() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/v1/chat/completions", this::answer);
		this.server.start();
	}

	String url() {
		return "http://localhost:" + this.server.getAddress().getPort() + "/v1";
	}

	/** How often it was asked, and with what key. */
	List<String> keys() {
		return List.copyOf(this.keys);
	}

	/** From now on it breaks off in mid-sentence. */
	void breakOff() {
		this.broken = true;
	}

	private void answer(HttpExchange exchange) throws IOException {
		this.keys.add(exchange.getRequestHeaders().getFirst("Authorization"));
		JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
		Matcher passage = FIRST.matcher(request.path("messages").path(1).path("content").asString());
		String copy = passage.find() ? passage.group(1) : "NONE";
		StringBuilder body = new StringBuilder(event(copy.substring(0, copy.length() / 2), null));
		if (!this.broken) {
			body.append(event(copy.substring(copy.length() / 2) + " [1]", null)).append(event("", "stop"));
			body.append("data: {\"choices\":[],\"usage\":{\"prompt_tokens\":400,\"completion_tokens\":50}}\n\n");
			body.append("data: [DONE]\n\n");
		}
		byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
		exchange.sendResponseHeaders(200, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	private static String event(String text, String reason) {
		ObjectNode event = JSON.createObjectNode().put("id", "1");
		ObjectNode choice = event.putArray("choices").addObject().put("index", 0).put("finish_reason", reason);
		choice.putObject("delta").put("content", text);
		return "data: " + event + "\n\n";
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
