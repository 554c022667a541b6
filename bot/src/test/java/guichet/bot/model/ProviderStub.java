package guichet.bot.model;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

/** A provider that streams chat completions as OpenAI-compatible servers do. */
public final class ProviderStub {

	public static final String PATH = "/v1/chat/completions";

	private ProviderStub() {
	}

	public static WireMockServer start() {
		WireMockServer server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
		server.start();
		return server;
	}

	public static void answers(WireMockServer server, ResponseDefinitionBuilder response) {
		server.stubFor(post(PATH).willReturn(response));
	}

	/** A stream of the given body. */
	public static ResponseDefinitionBuilder stream(String body) {
		return aResponse().withHeader("Content-Type", "text/event-stream").withBody(body);
	}

	/** A whole answer: pieces, the reason for its end, the end mark. */
	public static String whole(String... pieces) {
		return pieces(pieces) + end("stop");
	}

	static String end(String reason) {
		return event("{\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"" + reason + "\"}]}")
				+ event("[DONE]");
	}

	/** A whole answer with the server's count, which comes before the end mark. */
	static String counted(int input, int output, String... pieces) {
		String count = event("{\"id\":\"1\",\"choices\":[],\"usage\":{\"prompt_tokens\":" + input
				+ ",\"completion_tokens\":" + output + ",\"total_tokens\":" + (input + output) + "}}");
		return whole(pieces).replace(event("[DONE]"), count + event("[DONE]"));
	}

	static String pieces(String... pieces) {
		StringBuilder body = new StringBuilder(event(
				"{\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\"},\"finish_reason\":null}]}"));
		for (String piece : pieces) {
			body.append(event("{\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + escaped(piece)
					+ "\"},\"finish_reason\":null}]}"));
		}
		return body.toString();
	}

	static String event(String data) {
		return "data: " + data + "\n\n";
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
	}

}
