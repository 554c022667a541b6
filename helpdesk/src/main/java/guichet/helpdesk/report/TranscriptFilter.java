package guichet.helpdesk.report;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which exchanges are wanted.
 *
 * @param rating 1 to 5, or none for those without
 * @param state who the exchange is with
 * @param text words, or beginnings of at least three letters, that one of its messages
 * holds
 * @param asked whether only those count in which the customer could rate an answer
 */
record TranscriptFilter(@Nullable String rating, @Nullable String state, @Nullable String text, boolean asked,
		Period period) {

	private static final Set<String> RATINGS = Set.of("1", "2", "3", "4", "5", "none");

	private static final Set<String> STATES = Set.of("assistant", "queued", "agent", "closed");

	private static final int LONGEST_TEXT = 200;

	private static final int SHOWN = 40;

	TranscriptFilter {
		rating = given(rating);
		state = given(state);
		text = given(text);
		if (rating != null && !RATINGS.contains(rating)) {
			throw new IllegalArgumentException("rating must be 1 to 5 or none, but is: " + shown(rating));
		}
		if (state != null && !STATES.contains(state)) {
			throw new IllegalArgumentException(
					"state must be assistant, queued, agent or closed, but is: " + shown(state));
		}
		if (text != null && text.length() > LONGEST_TEXT) {
			throw new IllegalArgumentException(
					"text must be at most " + LONGEST_TEXT + " characters, but has " + text.length());
		}
	}

	private static @Nullable String given(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip().replace("\0", "");
	}

	private static String shown(String value) {
		return value.substring(0, Math.min(SHOWN, value.length()));
	}

}
