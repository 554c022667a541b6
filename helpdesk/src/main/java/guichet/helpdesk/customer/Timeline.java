package guichet.helpdesk.customer;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every exchange with a customer, over all his conversations, in the order in which it
 * was committed. Tells where each stands; the log itself holds what was said.
 */
@Component
public class Timeline {

	private final JdbcClient jdbc;

	Timeline(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A page, newest first. Within it, the points of one conversation follow each other
	 * without a gap.
	 * @param everything whether conversations are told of that never reached the desk
	 * @param before the feed position at which the page before ended
	 */
	public List<Point> before(CustomerId customer, boolean everything, long before, int limit) {
		return this.jdbc
			.sql("""
					select point.* from conversation cross join lateral (
						select conversation, seq, feed from entry
						where entry.conversation = conversation.id and feed < :before order by seq desc limit :limit) as point
					where conversation.customer = :customer and (conversation.ticketed or :everything)
					order by point.feed desc limit :limit""")
			.param("customer", customer.value())
			.param("everything", everything)
			.param("before", before)
			.param("limit", limit)
			.query((row, index) -> new Point(row.getObject("conversation", UUID.class), row.getInt("seq"),
					row.getLong("feed")))
			.list();
	}

	/**
	 * Where an entry stands.
	 *
	 * @param seq its position in its conversation
	 * @param feed its position among all conversations' entries
	 */
	public record Point(UUID conversation, int seq, long feed) {
	}

}
