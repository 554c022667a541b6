package guichet.helpdesk.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Where a page of transcripts ended, in a form that a client only hands back. */
record TranscriptCursor(Instant at, UUID conversation, int exchange) {

	private static final int LONGEST = 200;

	static @Nullable TranscriptCursor read(@Nullable String cursor) {
		if (cursor == null || cursor.isEmpty()) {
			return null;
		}
		try {
			byte[] bytes = Base64.getUrlDecoder().decode((cursor.length() <= LONGEST) ? cursor : "");
			String[] parts = new String(bytes, StandardCharsets.UTF_8).split("~", -1);
			return new TranscriptCursor(Instant.parse(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
		}
		catch (RuntimeException ex) {
			throw new IllegalArgumentException("cursor must be one that this list gave, but is another", ex);
		}
	}

	String written() {
		String text = this.at + "~" + this.conversation + "~" + this.exchange;
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

}
