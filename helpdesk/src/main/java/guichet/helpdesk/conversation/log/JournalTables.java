package guichet.helpdesk.conversation.log;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import guichet.helpdesk.conversation.Author;
import guichet.helpdesk.conversation.Content;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.conversation.Conversations.Opening;
import guichet.helpdesk.conversation.Entry;
import guichet.helpdesk.conversation.Posted;

/** The journal's statements: each takes all rows of a commit at once, as arrays. */
@Component
class JournalTables {

	private static final String OPEN_CUSTOMERS = """
			insert into customer (id, locale, created)
			select distinct on (id) id, locale, ?::timestamptz from unnest(?::uuid[], ?::text[]) as new (id, locale)
			order by id on conflict do nothing""";

	private static final String OPEN_CONVERSATIONS = """
			insert into conversation (id, customer, state, locale, page, opened, last_at)
			select id, customer, 'assistant', locale, page, ?::timestamptz, ?::timestamptz
			from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]) as new (id, customer, locale, page)
			order by id on conflict do nothing""";

	/**
	 * A commit's two statements are planned once, by their indexes, not at each commit.
	 */
	private static final String PLAN_ONCE = """
			select set_config('plan_cache_mode', 'force_generic_plan', true),
				set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
				set_config('enable_mergejoin', 'off', true)""";

	private static final String LOCK = "select * from conversation where id = any (?::uuid[]) order by id for update";

	private static final String HOLD = """
			select conversation.*, entry.key as known_key, entry.seq as known_seq, entry.at as known_at
			from unnest(?::uuid[], ?::uuid[]) as sent (conversation, key)
				join conversation on conversation.id = sent.conversation
				left join entry on entry.conversation = sent.conversation and entry.key = sent.key
			order by conversation.id for update of conversation""";

	private static final String APPEND = """
			with moved as (
				update conversation set state = head.state, last_seq = head.last_seq, exchange = head.exchange,
					ticketed = head.ticketed, owed_seq = head.owed_seq, answered_seq = head.answered_seq,
					last_agent = head.last_agent, last_agent_name = head.last_agent_name,
					last_agent_at = head.last_agent_at, last_at = head.last_at,
					lease_until = case when head.owed_seq > head.answered_seq
						and head.answered_seq = conversation.answered_seq then conversation.lease_until end
				from unnest(?::uuid[], ?::text[], ?::int[], ?::int[], ?::boolean[], ?::int[], ?::int[],
					?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[])
					as head (id, state, last_seq, exchange, ticketed, owed_seq, answered_seq, last_agent,
					last_agent_name, last_agent_at, last_at)
				where conversation.id = head.id),
			counted as (update feed set position = position + ? returning position),
			added as (
				insert into entry (conversation, seq, feed, exchange, key, kind, author_kind, author, author_name,
					text, payload, desk, at)
				select conversation, seq, counted.position - ? + place, exchange, key, kind, author_kind, author,
					author_name, text, payload, desk, at
				from counted, unnest(?::uuid[], ?::int[], ?::int[], ?::uuid[], ?::text[], ?::text[], ?::uuid[],
					?::text[], ?::text[], ?::jsonb[], ?::boolean[], ?::timestamptz[])
					with ordinality as new (conversation, seq, exchange, key, kind, author_kind, author,
					author_name, text, payload, desk, at, place))
			select position from counted""";

	private final JdbcTemplate jdbc;

	private final Rows rows;

	private final Payload payload;

	JournalTables(JdbcTemplate jdbc, Rows rows, Payload payload) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.payload = payload;
	}

	/** Opens what is not there yet; give the openings in the order of their ids. */
	void open(List<Opening> openings, Instant at) {
		String[] customers = column(openings, (opening) -> opening.customer().value());
		String[] locales = column(openings, Opening::locale);
		this.jdbc.update(OPEN_CUSTOMERS, at.toString(), customers, locales);
		this.jdbc.update(OPEN_CONVERSATIONS, at.toString(), at.toString(), column(openings, Opening::conversation),
				customers, locales, column(openings, Opening::page));
	}

	Map<ConversationId, Head> lock(List<ConversationId> ids) {
		Map<ConversationId, Head> heads = new HashMap<>();
		for (Head head : this.jdbc.query(LOCK, this.rows::head, (Object) column(ids, (id) -> id))) {
			heads.put(head.now().id(), head);
		}
		return heads;
	}

	/**
	 * Locks the drafts' conversations, as far as they are open, and finds what was said
	 * before under the drafts' keys.
	 */
	Held hold(List<Draft> drafts) {
		this.jdbc.query(PLAN_ONCE, (row) -> {
		});
		Held held = new Held(new HashMap<>(), new HashMap<>());
		this.jdbc.query(HOLD, (row) -> {
			Head head = this.rows.head(row, 0);
			ConversationId id = head.now().id();
			held.heads().putIfAbsent(id, head);
			UUID key = row.getObject("known_key", UUID.class);
			if (key != null) {
				held.known()
					.put(new Journal.Key(id, key), new Posted.Repeated(row.getInt("known_seq"),
							row.getObject("known_at", OffsetDateTime.class).toInstant()));
			}
		}, column(drafts, Draft::conversation), column(drafts, Draft::key));
		return held;
	}

	/**
	 * Writes the heads and what was added to them; returns the feed's position of the
	 * last. Nobody else writes from here until the commit.
	 */
	long append(Collection<Head> changed, List<Entry> entries) {
		Long position = this.jdbc.queryForObject(APPEND, Long.class, column(changed, (head) -> head.now().id()),
				column(changed, (head) -> head.now().state().code()), column(changed, (head) -> head.now().lastSeq()),
				column(changed, (head) -> head.now().exchange()), column(changed, (head) -> head.now().ticketed()),
				column(changed, Head::owedSeq), column(changed, Head::answeredSeq),
				column(changed, (head) -> last(head, (reply) -> reply.agent().value())),
				column(changed, (head) -> last(head, Head.LastReply::name)),
				column(changed, (head) -> last(head, Head.LastReply::at)),
				column(changed, (head) -> head.now().lastAt()), entries.size(), entries.size(),
				column(entries, Entry::conversation), column(entries, Entry::seq), column(entries, Entry::exchange),
				column(entries, Entry::key),
				column(entries, (entry) -> (entry.content() instanceof Content.Message) ? "message" : "state"),
				column(entries, (entry) -> kind(entry.author())), column(entries, (entry) -> id(entry.author())),
				column(entries, (entry) -> name(entry.author())),
				column(entries,
						(entry) -> (entry.content() instanceof Content.Message message) ? message.text() : null),
				column(entries, (entry) -> this.payload.write(entry.content())), column(entries, Entry::desk),
				column(entries, Entry::at));
		if (position == null) {
			throw new IllegalStateException("The feed has no position");
		}
		return position;
	}

	private static String kind(Author author) {
		return switch (author) {
			case Author.Customer customer -> "customer";
			case Author.Assistant assistant -> "assistant";
			case Author.Agent agent -> "agent";
			case Author.System system -> "system";
		};
	}

	private static @Nullable UUID id(Author author) {
		return (author instanceof Author.Agent agent) ? agent.id().value() : null;
	}

	private static @Nullable String name(Author author) {
		return switch (author) {
			case Author.Assistant assistant -> assistant.model();
			case Author.Agent agent -> agent.name();
			case Author.Customer customer -> null;
			case Author.System system -> null;
		};
	}

	private static @Nullable Object last(Head head, Function<Head.LastReply, Object> part) {
		Head.LastReply reply = head.lastReply();
		return (reply == null) ? null : part.apply(reply);
	}

	private static <T> String[] column(Collection<T> rows, Function<T, @Nullable Object> part) {
		return rows.stream().map((row) -> {
			Object value = part.apply(row);
			return (value == null) ? null : value.toString();
		}).toArray(String[]::new);
	}

	/**
	 * What the drafts find in the log.
	 *
	 * @param heads the conversations' heads, locked
	 * @param known what was said before under the same keys
	 */
	record Held(Map<ConversationId, Head> heads, Map<Journal.Key, Posted> known) {
	}

}
