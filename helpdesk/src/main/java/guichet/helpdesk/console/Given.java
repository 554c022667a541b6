package guichet.helpdesk.console;

import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Checks of what a request gives; a refusal names the field and its value. */
public final class Given {

	/** How many items a page has at most. */
	public static final int MOST = 200;

	private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\r\\t]]");

	private static final int SHOWN = 80;

	private Given() {
	}

	public static int limit(int limit, int most) {
		if (limit < 1 || limit > most) {
			throw new IllegalArgumentException("limit must be 1 to " + most + ", but is " + limit);
		}
		return limit;
	}

	/**
	 * Words that somebody wrote: not blank, not too long, nothing that cannot be shown.
	 */
	public static String text(String field, @Nullable String text, int most) {
		String given = optionalText(field, text, most);
		if (given == null) {
			throw new IllegalArgumentException(
					field + " must have 1 to " + most + " characters, but is missing or blank");
		}
		return given;
	}

	/** The same, or nothing where it is missing or blank. */
	public static @Nullable String optionalText(String field, @Nullable String text, int most) {
		if (text == null || text.isBlank()) {
			return null;
		}
		String given = text.strip();
		if (given.length() > most) {
			throw new IllegalArgumentException(
					field + " must have at most " + most + " characters, but has " + given.length());
		}
		if (UNFIT.matcher(given).find()) {
			throw new IllegalArgumentException(field + " must hold no control characters, but is: " + shown(given));
		}
		return given;
	}

	/** An id of the path; one that could not be any is unknown like any other. */
	public static <T> T id(String what, String id, Function<String, T> reader) {
		try {
			return reader.apply(id);
		}
		catch (IllegalArgumentException ex) {
			throw new NoSuchElementException("There is no " + what + " " + shown(id), ex);
		}
	}

	/** A value as a refusal shows it. */
	public static String shown(String value) {
		String clean = value.replaceAll("[\\p{Cc}\\p{Cs}]", "\uFFFD");
		return (clean.length() <= SHOWN) ? clean : clean.substring(0, SHOWN) + "… (" + value.length() + " characters)";
	}

}
