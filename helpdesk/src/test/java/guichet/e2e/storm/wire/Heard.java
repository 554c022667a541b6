package guichet.e2e.storm.wire;

import java.util.Objects;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * What the driver reads of a frame: its own fields, none of what they hold inside.
 *
 * @param feed the position in the desk's feed; 0 for none
 * @param seq the position in the conversation; 0 for none
 * @param dated whether it carries a time: an entry of the log, no news of the queue
 */
public record Heard(String type, String key, String conversation, String token, String text, String state, String code,
		int seq, long feed, int retryAfterSeconds, boolean dated) {

	private static final JsonFactory JSON = new JsonFactory();

	static Heard read(byte[] frame) {
		Reading reading = new Reading();
		try (JsonParser parser = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), frame)) {
			parser.nextToken();
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				String field = Objects.requireNonNull(parser.currentName());
				parser.nextToken();
				reading.take(field, parser);
				parser.skipChildren();
			}
		}
		return reading.heard();
	}

	public boolean is(String wanted) {
		return this.type.equals(wanted);
	}

	private static final class Reading {

		private String type = "";

		private String key = "";

		private String conversation = "";

		private String token = "";

		private String text = "";

		private String state = "";

		private String code = "";

		private int seq;

		private long feed;

		private int retryAfterSeconds;

		private boolean dated;

		void take(String field, JsonParser value) {
			switch (field) {
				case "type" -> this.type = value.getString();
				case "key" -> this.key = value.getString();
				case "conversation" -> this.conversation = value.getString();
				case "token" -> this.token = value.getString();
				case "text" -> this.text = value.getString();
				case "state" -> this.state = value.getString();
				case "code" -> this.code = value.getString();
				case "seq" -> this.seq = value.getIntValue();
				case "feed" -> this.feed = value.getLongValue();
				case "retryAfterSeconds" -> this.retryAfterSeconds = value.getIntValue();
				case "at" -> this.dated = true;
				default -> {
					// of no use here
				}
			}
		}

		Heard heard() {
			return new Heard(this.type, this.key, this.conversation, this.token, this.text, this.state, this.code,
					this.seq, this.feed, this.retryAfterSeconds, this.dated);
		}

	}

}
