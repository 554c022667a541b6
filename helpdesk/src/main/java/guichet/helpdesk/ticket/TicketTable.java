package guichet.helpdesk.ticket;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import guichet.helpdesk.conversation.Author;
import guichet.helpdesk.conversation.Conversation;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.customer.CardNumbers;
import guichet.helpdesk.staff.AgentId;

/** The tickets' rows; the caller holds the conversation's lock. */
@Component
class TicketTable {

	/** Letters and digits that nobody mixes up on the telephone. */
	private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

	private final JdbcClient jdbc;

	private final TicketRows rows;

	private final JsonMapper json;

	private final SecureRandom random = new SecureRandom();

	TicketTable(JdbcClient jdbc, TicketRows rows, JsonMapper json) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.json = json;
	}

	Optional<Ticket> find(TicketId id) {
		return this.jdbc.sql(TicketRows.SELECT + " where ticket.id = :id")
			.param("id", id.value())
			.query(this.rows::ticket)
			.optional();
	}

	Ticket open(Conversation held, Reason reason, Brief brief, Instant at) {
		TicketId id = new TicketId(UUID.randomUUID());
		this.jdbc.sql("""
				insert into ticket (id, code, conversation, customer, status, reason, open_question, nearest, opened,
					opened_seq)
				values (:id, :code, :conversation, :customer, 'waiting', :reason, :question, :nearest::jsonb, :at,
					:seq)""")
			.param("id", id.value())
			.param("code", code())
			.param("conversation", held.id().value())
			.param("customer", held.customer().value())
			.param("reason", reason.code())
			.param("question", brief.openQuestion())
			.param("nearest", this.json.writeValueAsString(brief.nearest()))
			.param("at", at(at))
			.param("seq", held.lastSeq())
			.update();
		return find(id).orElseThrow();
	}

	/** 10 letters of 30: about 49 bits, so that a code is not found by trying. */
	private String code() {
		StringBuilder code = new StringBuilder();
		this.random.ints(10, 0, ALPHABET.length()).forEach((i) -> code.append(ALPHABET.charAt(i)));
		return code.insert(5, '-').toString();
	}

	Ticket assign(Ticket ticket, AgentId agent, Instant at) {
		return update(ticket, "status = 'claimed', assignee = :value, claimed = :at", agent.value(), at);
	}

	Ticket wait(Ticket ticket, Ticket.Named team) {
		return update(ticket, "status = 'waiting', assignee = null, team = :value", UUID.fromString(team.id()),
				ticket.times().opened());
	}

	Ticket resolve(Ticket ticket, Instant at) {
		return update(ticket, "status = 'resolved', resolved = :at", null, at);
	}

	private Ticket update(Ticket ticket, String set, @Nullable UUID value, Instant at) {
		this.jdbc.sql("update ticket set version = version + 1, " + set + " where id = :id")
			.param("id", ticket.id().value())
			.param("value", value)
			.param("at", at(at))
			.update();
		return find(ticket.id()).orElseThrow();
	}

	Ticket.Note note(TicketId id, Author.Agent by, String written, Instant at) {
		String text = CardNumbers.mask(written);
		UUID note = UUID.randomUUID();
		this.jdbc.sql("insert into ticket_note (id, ticket, agent, text, at) values (:note, :id, :agent, :text, :at)")
			.param("note", note)
			.param("id", id.value())
			.param("agent", by.id().value())
			.param("text", text)
			.param("at", at(at))
			.update();
		return new Ticket.Note(note.toString(), at, new Ticket.Named(by.id().value().toString(), by.name()), text);
	}

	void log(TicketId id, String kind, @Nullable AgentId agent, @Nullable String detail, Instant at) {
		this.jdbc.sql("""
				insert into ticket_event (ticket, at, kind, agent, detail)
				values (:id, :at, :kind, :agent, :detail)""")
			.param("id", id.value())
			.param("at", at(at))
			.param("kind", kind)
			.param("agent", (agent == null) ? null : agent.value())
			.param("detail", detail)
			.update();
	}

	Optional<Tickets.Receipt> receipt(ConversationId conversation, UUID key) {
		return this.jdbc.sql("select seq, at from handover_receipt where conversation = :id and key = :key")
			.param("id", conversation.value())
			.param("key", key)
			.query((row, index) -> new Tickets.Receipt(row.getInt("seq"), TicketRows.at(row, "at")))
			.optional();
	}

	void keep(ConversationId conversation, UUID key, Tickets.Receipt receipt) {
		this.jdbc.sql("insert into handover_receipt (conversation, key, seq, at) values (:id, :key, :seq, :at)")
			.param("id", conversation.value())
			.param("key", key)
			.param("seq", receipt.seq())
			.param("at", at(receipt.at()))
			.update();
	}

	/** The customer's last words, or nothing before the first. */
	String lastSaid(ConversationId conversation) {
		return this.jdbc.sql("""
				select text from entry where conversation = :id and author_kind = 'customer' and kind = 'message'
				order by seq desc limit 1""")
			.param("id", conversation.value())
			.query(String.class)
			.optional()
			.orElse("");
	}

	private static OffsetDateTime at(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

}
