package guichet.helpdesk.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import guichet.helpdesk.conversation.Content;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.customer.CustomerId;
import guichet.helpdesk.staff.AgentId;

/** Reads what the desk shows: the queue, a ticket's brief, notes and life. */
@Component
public class TicketDesk {

	private static final String LINE = """
			, last.text as last_text, coalesce(last.at, ticket.opened) as last_at from ticket
				left join lateral (select text, at from entry where entry.conversation = ticket.conversation
					and entry.kind = 'message' order by seq desc limit 1) last on true""";

	private static final String PLACES = """
			select conversation, code, row_number() over (order by opened, id) as position,
				(select percentile_cont(0.5) within group (order by extract(epoch from claimed - opened))
				from (select claimed, opened from ticket where claimed > opened order by opened desc limit 30)
				as recent) as wait
			from ticket where status = 'waiting'""";

	private final JdbcClient jdbc;

	private final TicketRows rows;

	private final JsonMapper json;

	TicketDesk(JdbcClient jdbc, TicketRows rows, JsonMapper json) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.json = json;
	}

	public Optional<TicketLine> find(TicketId id) {
		return lines("ticket.id = :id", "ticket.opened", 1, id.value(), null).stream().findFirst();
	}

	/** Waiting and claimed tickets, the longest waiting first. */
	public List<TicketLine> open(int limit) {
		return lines("ticket.status <> 'resolved'", "ticket.opened, ticket.id", limit, null, null);
	}

	/**
	 * Tickets of a view, a page at a time: newest first where resolved are among them.
	 */
	public List<TicketLine> list(View view, AgentId me, @Nullable Cursor after, int limit) {
		String where = view.where + ((after == null) ? "" : " and " + view.after);
		return lines(where, view.order, limit, me.value(), after);
	}

	public List<TicketLine> of(CustomerId customer) {
		return lines("ticket.customer = :id", "ticket.opened desc", 200, customer.value(), null);
	}

	public List<TicketLine> of(ConversationId conversation) {
		return lines("ticket.conversation = :id", "ticket.opened", 200, conversation.value(), null);
	}

	private List<TicketLine> lines(String where, String order, int limit, @Nullable UUID id, @Nullable Cursor after) {
		String sql = TicketRows.SELECT.replace("from ticket join", LINE.strip() + " join") + " where " + where
				+ " order by " + order + " limit :limit";
		return this.jdbc.sql(sql)
			.param("limit", limit)
			.param("id", id)
			.param("at", (after == null) ? null : after.at().atOffset(ZoneOffset.UTC))
			.param("last", (after == null) ? null : after.id().value())
			.query((row, index) -> TicketLine.of(this.rows.ticket(row, index), row.getString("last_text"),
					TicketRows.at(row, "last_at")))
			.list();
	}

	public Brief brief(TicketId id) {
		return this.jdbc.sql("select open_question, nearest from ticket where id = :id")
			.param("id", id.value())
			.query((row, index) -> new Brief(row.getString("open_question"),
					this.json.readValue(row.getString("nearest"), new TypeReference<List<Content.Citation>>() {
					})))
			.single();
	}

	public List<Ticket.Note> notes(ConversationId conversation) {
		return this.jdbc.sql("""
				select ticket_note.*, agent.name from ticket_note join ticket on ticket.id = ticket_note.ticket
				join agent on agent.id = ticket_note.agent where ticket.conversation = :id
				order by ticket_note.at, ticket_note.id limit 500""")
			.param("id", conversation.value())
			.query((row, index) -> new Ticket.Note(row.getString("id"), TicketRows.at(row, "at"),
					new Ticket.Named(row.getString("agent"), row.getString("name")), row.getString("text")))
			.list();
	}

	public List<Ticket.Event> events(TicketId id) {
		return this.jdbc.sql("""
				select ticket_event.*, agent.name from ticket_event left join agent on agent.id = ticket_event.agent
				where ticket = :id order by ticket_event.id limit 500""")
			.param("id", id.value())
			.query((row, index) -> new Ticket.Event(TicketRows.at(row, "at"), row.getString("kind"),
					TicketRows.named(row, "agent", "name"), row.getString("detail")))
			.list();
	}

	/** How many wait for a person, and since when the longest does. */
	public Queue queue() {
		return this.jdbc.sql("select count(*) as waiting, min(opened) as oldest from ticket where status = 'waiting'")
			.query((row, index) -> new Queue(row.getInt("waiting"), TicketRows.nullableAt(row, "oldest")))
			.single();
	}

	/** The customer's place in the queue, while his conversation waits there. */
	public Optional<Place> place(ConversationId conversation) {
		return this.jdbc.sql("select * from (" + PLACES + ") as waiting where conversation = :id")
			.param("id", conversation.value())
			.query(TicketDesk::place)
			.optional();
	}

	/** The places of all that wait. */
	public Map<ConversationId, Place> places() {
		return this.jdbc.sql(PLACES)
			.query((row, index) -> Map.entry(new ConversationId(row.getObject("conversation", UUID.class)),
					place(row, index)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, later) -> first));
	}

	private static Place place(ResultSet row, int ignored) throws SQLException {
		return new Place(row.getString("code"), row.getInt("position"),
				(row.getObject("wait") == null) ? null : Duration.ofSeconds(Math.round(row.getDouble("wait"))));
	}

	/**
	 * A place in the queue.
	 *
	 * @param position from 1
	 * @param waited how long the last thirty waited (median); unknown before the first
	 */
	public record Place(String code, int position, @Nullable Duration waited) {
	}

	/**
	 * Who waits for a person.
	 *
	 * @param oldest since when the longest waits; none when nobody waits
	 */
	public record Queue(int waiting, @Nullable Instant oldest) {
	}

	/** The last ticket of the page before. */
	public record Cursor(Instant at, TicketId id) {
	}

	/** Which tickets a list shows. */
	public enum View {

		WAITING("ticket.status = 'waiting'", true), MINE("ticket.status = 'claimed' and ticket.assignee = :id", true),
		OPEN("ticket.status <> 'resolved'", true), RESOLVED("ticket.status = 'resolved'", false), ALL("true", false);

		private final String where;

		private final String order;

		private final String after;

		View(String where, boolean oldestFirst) {
			this.where = where;
			this.order = oldestFirst ? "ticket.opened, ticket.id" : "ticket.opened desc, ticket.id desc";
			this.after = "(ticket.opened, ticket.id) " + (oldestFirst ? ">" : "<") + " (:at, :last)";
		}

	}

}
