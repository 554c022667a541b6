package guichet.e2e.storm.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import guichet.e2e.storm.machine.GuichetProcess;
import guichet.e2e.storm.wire.Ear;
import guichet.e2e.storm.wire.Heard;
import guichet.e2e.storm.wire.Line;
import guichet.e2e.storm.wire.Wires;

/** Somebody at the desk who is shown all that a crowd says. */
public final class Desk implements Ear {

	private final Crowd crowd;

	private long feed;

	public Desk(Crowd crowd) {
		this.crowd = crowd;
	}

	/** Signs in and sits down. */
	public void open(Wires wires, URI http) throws IOException, InterruptedException {
		URI socket = URI.create("ws://" + http.getAuthority() + "/ws/agent");
		wires.open(socket, Map.of("Authorization", "Bearer " + token(http)), this);
	}

	/** A bearer token of the agent's. */
	public static String token(URI http) throws IOException, InterruptedException {
		String body = "{\"login\":\"agent\",\"password\":\"" + GuichetProcess.PASSWORD + "\"}";
		HttpRequest request = HttpRequest.newBuilder(http.resolve("/api/v1/tokens"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			String answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
			return JsonMapper.builder().build().readTree(answer).path("token").asString();
		}
	}

	@Override
	public void opened(Line line) {
		line.send("{\"type\":\"hello\"}");
	}

	@Override
	public void heard(Heard frame) {
		if (frame.feed() > 0 && !frame.is("welcome")) {
			if (frame.feed() <= this.feed) {
				this.crowd.tally().other("desk told out of order");
			}
			this.feed = frame.feed();
			this.crowd.atTheDesk(frame.key());
		}
	}

	@Override
	public void lost(String why) {
		this.crowd.tally().other("desk lost " + why);
	}

}
