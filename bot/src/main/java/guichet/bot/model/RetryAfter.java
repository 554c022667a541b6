package guichet.bot.model;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** How long a server wants to be left alone. */
class RetryAfter {

	private static final int MOST_SECONDS = 3600;

	private final Clock clock;

	RetryAfter(Clock clock) {
		this.clock = clock;
	}

	/** The pause that the headers ask for, or zero when they name none. */
	Duration pause(HttpHeaders headers) {
		return headers.firstValue("retry-after").map(String::strip).map(this::pause).orElse(Duration.ZERO);
	}

	private Duration pause(String value) {
		if (value.matches("\\d{1,9}")) {
			return Duration.ofSeconds(Math.min(Integer.parseInt(value), MOST_SECONDS)).plusMillis(1);
		}
		try {
			ZonedDateTime at = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
			return Duration.between(this.clock.instant(), at).plusMillis(1);
		}
		catch (DateTimeException ex) {
			return Duration.ZERO;
		}
	}

}
