package guichet.helpdesk.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A condition on the view of exchanges, put together of fixed pieces; values only ever
 * travel as parameters. A list and a figure under the same filter see the same rows.
 */
final class Exchanges {

	private static final String SAYS = """
			 and conversation in (select conversation from exchange_words where words @@ search_query(:text, 3)
				union select conversation from entry
				where feed > (select position from exchange_words_progress) and feed <= (select position from feed)
				and kind = 'message' and search_words(text) @@ search_query(:text, 3))
			and exists (select from entry where entry.conversation = exchange.conversation
				and entry.exchange = exchange.exchange
				and kind = 'message' and search_words(text) @@ search_query(:text, 3))""";

	private final StringBuilder condition = new StringBuilder("true");

	private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

	private Exchanges() {
	}

	static Exchanges in(Period period) {
		Exchanges exchanges = new Exchanges();
		Instant from = period.from();
		if (from != null) {
			exchanges.and("conversation_last_hour >= hour_of(:from) and opened >= :from", "from",
					from.atOffset(ZoneOffset.UTC));
		}
		Instant to = period.to();
		if (to != null) {
			exchanges.and("conversation_opened < :to and opened < :to", "to", to.atOffset(ZoneOffset.UTC));
		}
		return exchanges;
	}

	static Exchanges of(TranscriptFilter filter) {
		Exchanges exchanges = in(filter.period());
		String rating = filter.rating();
		if ("none".equals(rating)) {
			exchanges.condition.append(" and score is null");
		}
		else if (rating != null) {
			exchanges.and("score = :score", "score", Integer.valueOf(rating));
		}
		if (filter.state() != null) {
			exchanges.and("state = :state", "state", filter.state());
		}
		if (filter.asked()) {
			exchanges.condition.append(" and asked");
		}
		if (filter.text() != null) {
			exchanges.condition.append(SAYS);
			exchanges.values.put("text", filter.text());
		}
		return exchanges;
	}

	private void and(String condition, String name, Object value) {
		this.condition.append(" and ").append(condition);
		this.values.put(name, value);
	}

	/** Only what comes after this in the list's order. */
	Exchanges after(TranscriptCursor cursor) {
		this.values.put("id", cursor.conversation());
		this.values.put("exchange", cursor.exchange());
		and("""
				conversation_last_hour <= hour_of(:at) and conversation_last_at <= :at and (conversation_last_at < :at or conversation > :id
					or (conversation = :id and exchange < :exchange))""",
				"at", cursor.at().atOffset(ZoneOffset.UTC));
		return this;
	}

	String condition() {
		return this.condition.toString();
	}

	Map<String, @Nullable Object> values() {
		return this.values;
	}

}
