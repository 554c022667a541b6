package guichet.helpdesk.conversation.log;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import guichet.helpdesk.conversation.Conversation;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.conversation.Conversations.Owing;
import guichet.helpdesk.conversation.Entry;
import guichet.helpdesk.conversation.Owed;
import guichet.helpdesk.customer.CustomerId;

/** Reads conversations and their log; every read is by an index and bounded. */
@Component
class LogReader {

	/** How much of a conversation's end the assistant is shown. */
	private static final int MEMORY = 40;

	private final JdbcClient jdbc;

	private final Rows rows;

	private final LogSettings settings;

	LogReader(JdbcClient jdbc, Rows rows, LogSettings settings) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.settings = settings;
	}

	/** The lease is counted by the database's clock: a node's own may jump. */
	Optional<Owed> claim(ConversationId id) {
		return this.jdbc.sql("""
				update conversation set lease_until = clock_timestamp() + :lease * interval '1 millisecond'
				where id = :id and state = 'assistant' and owed_seq > answered_seq
					and (lease_until is null or lease_until < clock_timestamp())
				returning *""")
			.param("id", id.value())
			.param("lease", this.settings.lease().toMillis())
			.query((row, index) -> new Owed(this.rows.conversation(row, index), row.getInt("owed_seq"),
					row.getInt("answered_seq"), List.of()))
			.optional()
			.map((owed) -> new Owed(owed.conversation(), owed.covers(), owed.answered(), upTo(id, owed.covers())));
	}

	private List<Entry> upTo(ConversationId id, int seq) {
		return this.jdbc.sql("""
				select * from entry where conversation = :id and seq <= :seq order by seq desc limit :limit""")
			.param("id", id.value())
			.param("seq", seq)
			.param("limit", MEMORY)
			.query(this.rows::entry)
			.list()
			.stream()
			.sorted(Comparator.comparingInt(Entry::seq))
			.toList();
	}

	void renew(Collection<ConversationId> ids) {
		this.jdbc.sql("""
				update conversation set lease_until = clock_timestamp() + :lease * interval '1 millisecond'
				where id in (:ids) and lease_until is not null and owed_seq > answered_seq""")
			.param("lease", this.settings.lease().toMillis())
			.param("ids", ids.stream().map(ConversationId::value).toList())
			.update();
	}

	void release(Collection<ConversationId> ids) {
		this.jdbc.sql("update conversation set lease_until = null where id in (:ids) and lease_until is not null")
			.param("ids", ids.stream().map(ConversationId::value).toList())
			.update();
	}

	/** Reads an index that holds the owed ones only. */
	Owing owing() {
		return this.jdbc
			.sql("select count(*) as replies, min(last_at) as oldest from conversation"
					+ " where state = 'assistant' and owed_seq > answered_seq")
			.query((row, index) -> new Owing(row.getInt("replies"),
					Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class))
						.map(OffsetDateTime::toInstant)
						.orElse(null)))
			.single();
	}

	List<ConversationId> owed(int limit) {
		return this.jdbc.sql("""
				select id from conversation where state = 'assistant' and owed_seq > answered_seq
					and (lease_until is null or lease_until < clock_timestamp())
				order by last_at limit :limit""")
			.param("limit", limit)
			.query(UUID.class)
			.list()
			.stream()
			.map(ConversationId::new)
			.toList();
	}

	void read(ConversationId id, int seq) {
		this.jdbc.sql("""
				update conversation set customer_read = :seq
				where id = :id and customer_read < :seq and :seq <= last_seq""")
			.param("id", id.value())
			.param("seq", seq)
			.update();
	}

	Optional<Conversation> find(ConversationId id) {
		return this.jdbc.sql("select * from conversation where id = :id")
			.param("id", id.value())
			.query(this.rows::conversation)
			.optional();
	}

	List<Conversation> of(CustomerId customer) {
		return this.jdbc.sql("select * from conversation where customer = :customer order by opened desc limit 200")
			.param("customer", customer.value())
			.query(this.rows::conversation)
			.list();
	}

	List<Entry> after(ConversationId id, int seq, int limit) {
		return this.jdbc.sql("""
				select * from entry where conversation = :id and seq > :seq order by seq limit :limit""")
			.param("id", id.value())
			.param("seq", seq)
			.param("limit", limit)
			.query(this.rows::entry)
			.list();
	}

	Optional<Entry> find(ConversationId id, UUID key) {
		return this.jdbc.sql("select * from entry where conversation = :id and key = :key")
			.param("id", id.value())
			.param("key", key)
			.query(this.rows::entry)
			.optional();
	}

	List<Entry> feedAfter(long feed, int limit) {
		return feed("feed > :feed", feed, limit);
	}

	List<Entry> deskFeedAfter(long feed, int limit) {
		return feed("desk and feed > :feed", feed, limit);
	}

	private List<Entry> feed(String where, long feed, int limit) {
		return this.jdbc.sql("select * from entry where " + where + " order by feed limit :limit")
			.param("feed", feed)
			.param("limit", limit)
			.query(this.rows::entry)
			.list();
	}

	long feed() {
		return this.jdbc.sql("select position from feed").query(Long.class).single();
	}

}
