package guichet.helpdesk.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** What visitors do most, done once: pages, a question, a wish for a person. */
final class TrialTalk {

	private static final List<String> PAGES = List.of("/demo/", "/desk/", "/widget/guichet.js", "/actuator/health");

	private static final int PATIENCE_SECONDS = 20;

	private final String host;

	private final HttpClient client = HttpClient.newHttpClient();

	TrialTalk(int port) {
		this.host = "localhost:" + port;
	}

	void hold() throws IOException, InterruptedException {
		for (String page : PAGES) {
			URI address = URI.create("http://" + this.host + page);
			this.client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
		}
		Heard heard = new Heard();
		WebSocket socket = this.client.newWebSocketBuilder()
			.header("Origin", "http://" + this.host)
			.subprotocols("guichet.v1")
			.buildAsync(URI.create("ws://" + this.host + "/ws/customer"), heard)
			.join();
		say(socket, heard, "{\"type\":\"hello\",\"locale\":\"fr\"}", "welcome");
		for (String text : List.of("Bonjour", "Quels sont les délais de livraison ?", "What are the opening hours?")) {
			say(socket, heard, "{\"type\":\"say\",\"key\":\"" + UUID.randomUUID() + "\",\"text\":\"" + text + "\"}",
					"\"assistant\"");
		}
		say(socket, heard, "{\"type\":\"handover\",\"key\":\"" + UUID.randomUUID() + "\"}", "queued");
		socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
	}

	/** Waits for what is expected; if it does not come, the trial taught less. */
	private static void say(WebSocket socket, Heard heard, String frame, String expected) throws InterruptedException {
		socket.sendText(frame, true).join();
		String next;
		do {
			next = heard.frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		while (next != null && !next.contains(expected));
	}

	private static final class Heard implements WebSocket.Listener {

		private final LinkedBlockingQueue<String> frames = new LinkedBlockingQueue<>();

		private final StringBuilder begun = new StringBuilder();

		@Override
		public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
			this.begun.append(data);
			if (last) {
				this.frames.add(this.begun.toString());
				this.begun.setLength(0);
			}
			socket.request(1);
			return null;
		}

	}

}
