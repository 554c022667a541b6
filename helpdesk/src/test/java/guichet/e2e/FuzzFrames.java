package guichet.e2e;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Frames for both sockets: of the protocol, nearly of it, and not at all; as bytes on the
 * wire.
 */
final class FuzzFrames {

	private static final List<String> TYPES = List.of("hello", "say", "handover", "rate", "typing", "read", "claim",
			"message", "welcome", "dance");

	private static final List<String> FIELDS = List.of("key", "text", "token", "lastSeq", "since", "locale", "page",
			"identity", "score", "comment", "on", "seq", "conversation", "ticket", "confirm", "other");

	private final FuzzText text;

	private final List<String> ids = new ArrayList<>();

	FuzzFrames(FuzzText text) {
		this.text = text;
	}

	/** Ids that exist, to be named now and then. */
	void learn(String id) {
		if (this.ids.size() < 1000) {
			this.ids.add(id);
		}
	}

	/**
	 * A whole message as the wire carries it, in one or several frames, or what is no
	 * frame.
	 */
	byte[] next() {
		return switch (this.text.below(20)) {
			case 0 -> raw();
			case 1 -> fragmented(json());
			case 2 -> frame(0x82, this.text.bytes(300));
			case 3 -> frame(0x81, this.text.bytes(300));
			default -> frame(0x81, json().getBytes(StandardCharsets.UTF_8));
		};
	}

	private String json() {
		if (this.text.chance(10)) {
			return this.text.json(0);
		}
		StringBuilder frame = new StringBuilder("{\"type\":\"" + this.text.one(TYPES) + '"');
		for (String field : FIELDS) {
			if (this.text.chance(45)) {
				frame.append(",\"").append(field).append("\":").append(value(field));
			}
		}
		String whole = frame.append('}').toString();
		return this.text.chance(25) ? this.text.mutated(whole) : whole;
	}

	private String value(String field) {
		if (this.text.chance(15)) {
			return this.text.json(1);
		}
		return switch (field) {
			case "key" -> '"' + this.text.uuid() + '"';
			case "conversation", "ticket", "token" ->
				'"' + ((this.ids.isEmpty() || this.text.chance(30)) ? this.text.uuid() : this.text.one(this.ids)) + '"';
			case "lastSeq", "since", "score", "seq" ->
				this.text.chance(60) ? Integer.toString(this.text.below(6)) : this.text.number();
			case "on", "confirm" -> this.text.one(List.of("true", "false"));
			default -> '"' + this.text.text() + '"';
		};
	}

	private byte[] fragmented(String json) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		int parts = 1 + this.text.below(5);
		for (int i = 0; i < parts; i++) {
			int from = bytes.length * i / parts;
			int to = bytes.length * (i + 1) / parts;
			int first = ((i == 0) ? 0x01 : 0x00) | ((i == parts - 1 && this.text.chance(90)) ? 0x80 : 0);
			out.writeBytes(frame(first, java.util.Arrays.copyOfRange(bytes, from, to)));
			if (this.text.chance(20)) {
				out.writeBytes(frame(0x89, this.text.bytes(125)));
			}
		}
		return out.toByteArray();
	}

	/** Against RFC 6455: reserved bits and kinds, no mask, false lengths, odd closes. */
	private byte[] raw() {
		return switch (this.text.below(7)) {
			case 0 -> frame(0xF1, this.text.bytes(20));
			case 1 -> frame(0x83 + this.text.below(5), this.text.bytes(20));
			case 2 -> new byte[] { (byte) 0x81, 0x02, 'h', 'i' };
			case 3 -> new byte[] { (byte) 0x81, (byte) 0xFF, 0x7F, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0 };
			case 4 -> frame(0x88, this.text.bytes(10));
			case 5 -> frame(0x8A, this.text.bytes(125));
			default -> this.text.bytes(60);
		};
	}

	/** Masked with zeros, as a client's must be. */
	static byte[] frame(int first, byte[] payload) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(first);
		if (payload.length < 126) {
			out.write(0x80 | payload.length);
		}
		else if (payload.length < 65_536) {
			out.write(0x80 | 126);
			out.write(payload.length >> 8);
			out.write(payload.length);
		}
		else {
			out.write(0x80 | 127);
			out.writeBytes(new byte[4]);
			out.write(payload.length >> 24);
			out.write(payload.length >> 16);
			out.write(payload.length >> 8);
			out.write(payload.length);
		}
		out.writeBytes(new byte[4]);
		out.writeBytes(payload);
		return out.toByteArray();
	}

}
