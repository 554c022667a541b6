package guichet.helpdesk.satisfaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import guichet.helpdesk.conversation.Conversation;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.conversation.Conversations;
import guichet.helpdesk.customer.CardNumbers;

/** The only writer of ratings. */
@Component
public class Ratings {

	private static final int COMMENT_LIMIT = 2000;

	private final Conversations conversations;

	private final JdbcClient jdbc;

	private final Clock clock;

	Ratings(Conversations conversations, JdbcClient jdbc, Clock clock) {
		this.conversations = conversations;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Rates the conversation's exchange; the latest rating stands until the exchange
	 * opens again. The same key again changes nothing. Empty when nothing was said yet.
	 * {@link IllegalArgumentException} names a bad score or comment.
	 */
	@Transactional
	public Optional<Rating> rate(ConversationId id, UUID key, int score, @Nullable String comment) {
		if (score < 1 || score > 5) {
			throw new IllegalArgumentException("score must be 1 to 5, but is " + score);
		}
		if (comment != null && comment.length() > COMMENT_LIMIT) {
			throw new IllegalArgumentException(
					"comment must be at most " + COMMENT_LIMIT + " characters, but has " + comment.length());
		}
		return this.conversations.hold(id)
			.map((held) -> under(key, id).orElseGet(() -> store(held, key, score, comment)));
	}

	private Rating store(Conversation held, UUID key, int score, @Nullable String comment) {
		Rating rating = new Rating(held.exchange(), score, (comment == null) ? null : CardNumbers.mask(comment),
				held.lastSeq(), now());
		this.jdbc.sql("""
				insert into rating (conversation, exchange, key, score, comment, seq, at)
				values (:id, :exchange, :key, :score, :comment, :seq, :at)""")
			.param("id", held.id().value())
			.param("exchange", rating.exchange())
			.param("key", key)
			.param("score", score)
			.param("comment", rating.comment())
			.param("seq", rating.seq())
			.param("at", rating.at().atOffset(ZoneOffset.UTC))
			.update();
		return rating;
	}

	private Optional<Rating> under(UUID key, ConversationId id) {
		return this.jdbc.sql("select * from rating where conversation = :id and key = :key")
			.param("id", id.value())
			.param("key", key)
			.query(Ratings::rating)
			.optional();
	}

	/** The ratings that stand, one an exchange at most. */
	public List<Rating> of(ConversationId id) {
		return this.jdbc.sql("select * from standing_rating where conversation = :id order by exchange")
			.param("id", id.value())
			.query(Ratings::rating)
			.list();
	}

	private static Rating rating(ResultSet row, int ignored) throws SQLException {
		return new Rating(row.getInt("exchange"), row.getInt("score"), row.getString("comment"), row.getInt("seq"),
				row.getObject("at", OffsetDateTime.class).toInstant());
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
