package guichet.helpdesk.console;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Where a page of a list ended, in a form that a client only hands back. */
public final class Cursor {

	private static final String BETWEEN = "~";

	private static final int LONGEST = 400;

	private Cursor() {
	}

	public static String of(Object... parts) {
		String text = Arrays.stream(parts).map(Object::toString).collect(Collectors.joining(BETWEEN));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Reads a cursor, or nothing where none was given. {@link IllegalArgumentException}
	 * when no list gave it.
	 */
	public static <T> @Nullable T read(@Nullable String cursor, int parts, Function<List<String>, T> reader) {
		if (cursor == null || cursor.isEmpty()) {
			return null;
		}
		try {
			byte[] bytes = Base64.getUrlDecoder().decode((cursor.length() <= LONGEST) ? cursor : "");
			List<String> read = List.of(new String(bytes, StandardCharsets.UTF_8).split(BETWEEN, -1));
			if (read.size() != parts) {
				throw new IllegalArgumentException(read.size() + " parts");
			}
			return reader.apply(read);
		}
		catch (RuntimeException ex) {
			throw new IllegalArgumentException("cursor must be one that this list gave, but is: " + Given.shown(cursor),
					ex);
		}
	}

}
