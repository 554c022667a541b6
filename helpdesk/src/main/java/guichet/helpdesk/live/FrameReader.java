package guichet.helpdesk.live;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.ticket.TicketId;

/**
 * Reads frames: what is not of the protocol is refused by name, never guessed. Text keeps
 * to 4,000 characters and a frame to 16 KiB, as the protocol says.
 */
@Component
public class FrameReader {

	private static final int FRAME_LIMIT = 16 * 1024;

	private static final int TEXT_LIMIT = 4000;

	private final JsonMapper json;

	FrameReader(JsonMapper json) {
		this.json = json;
	}

	/** {@link FrameRefusedException} says what is wrong with the frame. */
	public Frame read(String text) {
		if (text.length() > FRAME_LIMIT || text.getBytes(StandardCharsets.UTF_8).length > FRAME_LIMIT) {
			throw new FrameRefusedException("too-long", "A frame holds at most 16 KiB", null);
		}
		JsonNode frame = parse(text);
		return switch (string(frame, "type", "")) {
			case "hello" -> new Frame.Hello(optional(frame, "token"), number(frame, "lastSeq", 0), since(frame),
					optional(frame, "locale"), optional(frame, "page"), optional(frame, "identity"));
			case "say" -> say(frame);
			case "handover" -> new Frame.Handover(key(frame));
			case "rate" -> new Frame.Rate(key(frame), number(frame, "score", 0), clean(frame, "comment"));
			case "typing" -> new Frame.Typing(frame.path("on").asBoolean(false), conversation(frame));
			case "read" -> new Frame.Read(number(frame, "seq", 0), conversation(frame));
			case "claim" -> new Frame.Claim(key(frame), new TicketId(uuid(frame, "ticket")));
			default -> throw bad("type is not one of the protocol's: " + brief(frame.path("type").asString("")), null);
		};
	}

	private static @Nullable Long since(JsonNode frame) {
		JsonNode value = frame.path("since");
		return (value.isIntegralNumber() && value.canConvertToLong()) ? value.asLong() : null;
	}

	private JsonNode parse(String text) {
		try {
			JsonNode frame = this.json.readTree(text);
			if (!frame.isObject()) {
				throw bad("A frame is a JSON object", null);
			}
			return frame;
		}
		catch (JacksonException ex) {
			throw bad("A frame is a JSON object", null);
		}
	}

	private static Frame.Say say(JsonNode frame) {
		UUID key = key(frame);
		String text = clean(frame, "text");
		if (text == null || text.isBlank()) {
			throw bad("text is missing", key);
		}
		if (text.length() > TEXT_LIMIT) {
			throw new FrameRefusedException("too-long",
					"text holds at most " + TEXT_LIMIT + " characters, but has " + text.length(), key);
		}
		return new Frame.Say(key, text, conversation(frame), frame.path("confirm").asBoolean(false));
	}

	/** Text that the database keeps as it is: no NUL, no half of a surrogate pair. */
	private static @Nullable String clean(JsonNode frame, String field) {
		String text = optional(frame, field);
		if (text != null && (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text))) {
			throw bad(field + " holds a character that is not text", key(frame));
		}
		return text;
	}

	private static UUID key(JsonNode frame) {
		return uuid(frame, "key");
	}

	private static UUID uuid(JsonNode frame, String field) {
		String value = string(frame, field, "");
		try {
			if (value.length() == 36) {
				return UUID.fromString(value);
			}
		}
		catch (IllegalArgumentException ex) {
			// refused below
		}
		throw bad(field + " must be a UUID, but is " + brief(value), null);
	}

	private static @Nullable ConversationId conversation(JsonNode frame) {
		return frame.has("conversation") ? new ConversationId(uuid(frame, "conversation")) : null;
	}

	private static int number(JsonNode frame, String field, int otherwise) {
		JsonNode value = frame.path(field);
		if (value.isMissingNode() || value.isNull()) {
			return otherwise;
		}
		if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < 0) {
			throw bad(field + " must be a whole number from 0, but is " + brief(value.toString()), null);
		}
		return value.asInt();
	}

	private static String string(JsonNode frame, String field, String otherwise) {
		String value = optional(frame, field);
		return (value == null) ? otherwise : value;
	}

	private static @Nullable String optional(JsonNode frame, String field) {
		JsonNode value = frame.path(field);
		if (value.isMissingNode() || value.isNull()) {
			return null;
		}
		if (!value.isString()) {
			throw bad(field + " must be a string", null);
		}
		return value.asString();
	}

	private static String brief(String value) {
		return (value.length() <= 40) ? value : value.substring(0, 40) + "…";
	}

	private static FrameRefusedException bad(String message, @Nullable UUID key) {
		return new FrameRefusedException("bad-frame", message, key);
	}

}
