package guichet.helpdesk.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * The exchanges that began in a span of time.
 *
 * @param from the first instant within it, if it has a beginning
 * @param to the first instant after it, if it has an end
 */
record Period(@Nullable Instant from, @Nullable Instant to) {

	private static final int SHOWN = 40;

	Period {
		if (from != null && to != null && !from.isBefore(to)) {
			throw new IllegalArgumentException("from must be before to, but is " + from + " and to is " + to);
		}
	}

	/** From instants, or days in UTC, in ISO-8601. */
	static Period of(@Nullable String from, @Nullable String to) {
		return new Period(instant("from", from), instant("to", to));
	}

	private static @Nullable Instant instant(String field, @Nullable String given) {
		if (given == null || given.isBlank()) {
			return null;
		}
		try {
			Instant instant = given.contains("T") ? Instant.parse(given)
					: LocalDate.parse(given).atStartOfDay(ZoneOffset.UTC).toInstant();
			int year = instant.atOffset(ZoneOffset.UTC).getYear();
			if (year < 1 || year > 9999) {
				throw new DateTimeException("year " + year);
			}
			return instant;
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException(field + " must be a time such as 2026-01-31T22:00:00Z or a day such as "
					+ "2026-01-31, but is: " + given.substring(0, Math.min(SHOWN, given.length())), ex);
		}
	}

}
