package guichet.helpdesk.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists exchanges, those of the conversation that was last heard first. */
@Component
class Transcripts {

	private static final String LIST = """
			select exchange.*, customer.name, (select text from entry
				where entry.conversation = exchange.conversation and entry.exchange = exchange.exchange
				and kind = 'message' and author_kind = 'customer' order by seq limit 1) as first_text
			from exchange join customer on customer.id = exchange.customer
			where %s order by conversation_last_hour desc, conversation_last_at desc, conversation, exchange desc
			limit :limit""";

	private final JdbcClient jdbc;

	Transcripts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Transcript.Page find(TranscriptFilter filter, @Nullable TranscriptCursor after, int limit) {
		Exchanges exchanges = Exchanges.of(filter);
		if (after != null) {
			exchanges.after(after);
		}
		List<Place> places = this.jdbc.sql(LIST.formatted(exchanges.condition()))
			.params(exchanges.values())
			.param("limit", limit + 1)
			.query(Transcripts::place)
			.list();
		boolean more = places.size() > limit;
		List<Place> shown = more ? places.subList(0, limit) : places;
		return new Transcript.Page(shown.stream().map(Place::transcript).toList(),
				more ? shown.getLast().cursor().written() : null);
	}

	private static Place place(ResultSet row, int ignored) throws SQLException {
		UUID conversation = row.getObject("conversation", UUID.class);
		int exchange = row.getInt("exchange");
		Transcript transcript = new Transcript(conversation.toString(), exchange,
				new Transcript.Person(row.getString("customer"), row.getString("name")), at(row, "opened"),
				at(row, "last_at"), row.getString("state"), row.getObject("score", Integer.class),
				row.getString("comment"), row.getString("first_text"), row.getInt("messages"));
		return new Place(transcript, new TranscriptCursor(at(row, "conversation_last_at"), conversation, exchange));
	}

	private static Instant at(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private record Place(Transcript transcript, TranscriptCursor cursor) {
	}

}
