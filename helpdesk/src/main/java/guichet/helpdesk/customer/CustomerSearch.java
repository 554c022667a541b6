package guichet.helpdesk.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds customers, by name, e-mail or phone, or simply the last who were heard. */
@Component
public class CustomerSearch {

	private static final String RECENT = """
			select customer.*, seen.*, seen.last_at as place, last.id as place_id
			from conversation as last join customer on customer.id = last.customer cross join lateral (%s) as seen
			where (last.ticketed or :everything) and not exists (select from conversation as later
				where later.customer = last.customer and (later.ticketed or :everything)
				and (later.last_at, later.id) > (last.last_at, last.id))
			%s order by last.last_hour desc, last.last_at desc, last.id limit :limit""";

	private static final String RECENT_AFTER = """
			and last.last_hour <= hour_of(:at) and last.last_at <= :at and (last.last_at < :at or last.id > :id)""";

	private static final String MATCHING = """
			select customer.*, seen.*, customer.created as place, customer.id as place_id
			from customer cross join lateral (%s) as seen
			where customer.words @@ search_query(:text, 1) and (seen.conversations > 0 or :everything)
			%s order by customer.created desc, customer.id limit :limit""";

	private static final String MATCHING_AFTER = """
			and customer.created <= :at and (customer.created < :at or customer.id > :id)""";

	private static final String SEEN = """
			select max(last_at) as last_at, count(*) as conversations from conversation
			where conversation.customer = customer.id and (ticketed or :everything)""";

	private static final int LONGEST_TEXT = 200;

	private final JdbcClient jdbc;

	CustomerSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A page of customers.
	 * @param text what name, e-mail or phone must hold: beginnings of words, or digits of
	 * the number; blank for all, the last heard first
	 * @param everything whether conversations count that never reached the desk; without
	 * it, nobody is found who has no other
	 * @param after where the page before ended
	 */
	public Found find(String text, boolean everything, @Nullable Cursor after, int limit) {
		if (text.length() > LONGEST_TEXT) {
			throw new IllegalArgumentException(
					"text must be at most " + LONGEST_TEXT + " characters, but has " + text.length());
		}
		String sql = text.isBlank() ? RECENT.formatted(SEEN, (after == null) ? "" : RECENT_AFTER)
				: MATCHING.formatted(SEEN, (after == null) ? "" : MATCHING_AFTER);
		List<Place> places = this.jdbc.sql(sql)
			.param("text", wanted(text))
			.param("everything", everything)
			.param("at", (after == null) ? null : after.at().atOffset(ZoneOffset.UTC))
			.param("id", (after == null) ? null : after.id())
			.param("limit", limit + 1)
			.query(CustomerSearch::place)
			.list();
		return Found.of(places, limit);
	}

	/**
	 * A phone number is one run of digits, and the zeros before it are not dialled
	 * everywhere.
	 */
	private static String wanted(String text) {
		String clean = text.replace("\0", "");
		String digits = clean.replaceAll("[\\s+()./-]", "");
		return digits.matches("[0-9]{3,}") ? digits.replaceFirst("^0+(?=[0-9]{3})", "") : clean;
	}

	private static Place place(ResultSet row, int index) throws SQLException {
		Line line = new Line(CustomerRows.customer(row, index), CustomerRows.nullableAt(row, "last_at"),
				row.getInt("conversations"));
		return new Place(line, new Cursor(CustomerRows.at(row, "place"), row.getObject("place_id", UUID.class)));
	}

	private record Place(Line line, Cursor cursor) {
	}

	/**
	 * A customer as a list shows him.
	 *
	 * @param lastAt when he was last heard, in a conversation that the reader may see
	 * @param conversations how many of them there are
	 */
	public record Line(Customer customer, @Nullable Instant lastAt, int conversations) {
	}

	/** Where a page ended. */
	public record Cursor(Instant at, UUID id) {
	}

	/**
	 * A page.
	 *
	 * @param next where the next one begins, if there is one
	 */
	public record Found(List<Line> lines, @Nullable Cursor next) {

		public Found {
			lines = List.copyOf(lines);
		}

		private static Found of(List<Place> places, int limit) {
			boolean more = places.size() > limit;
			List<Place> shown = more ? places.subList(0, limit) : places;
			return new Found(shown.stream().map(Place::line).toList(), more ? shown.getLast().cursor() : null);
		}

	}

}
