package guichet.helpdesk.ticket;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import guichet.helpdesk.conversation.Author;
import guichet.helpdesk.conversation.Content.StateChange;
import guichet.helpdesk.conversation.Conversation;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.conversation.Conversations;
import guichet.helpdesk.conversation.Entry;
import guichet.helpdesk.conversation.State;

/**
 * The only writer of tickets. A ticket and its conversation change in one transaction;
 * the conversation's lock is taken first, so that two who act at once take turns and the
 * second finds what the first did.
 */
@Component
public class Tickets {

	private final Conversations conversations;

	private final TicketTable table;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Tickets(Conversations conversations, TicketTable table, ApplicationEventPublisher events, Clock clock) {
		this.conversations = conversations;
		this.table = table;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The assistant hands a conversation over. Changes nothing when it has left the
	 * assistant meanwhile.
	 */
	@Transactional
	public void open(ConversationId id, Reason reason, Brief brief, String model) {
		this.conversations.hold(id)
			.filter((held) -> held.state() == State.ASSISTANT)
			.ifPresent((held) -> queue(held, reason, brief, new Author.Assistant(model), null));
	}

	/**
	 * The customer asks for a person. While queued or with an agent nothing changes; the
	 * same key again is answered with the same position.
	 */
	@Transactional
	public Receipt ask(Conversations.Opening opening, UUID key) {
		ConversationId id = opening.conversation();
		Conversation held = this.conversations.hold(id).orElseGet(() -> this.conversations.open(opening));
		return this.conversations.find(id, key)
			.map((entry) -> new Receipt(entry.seq(), entry.at()))
			.or(() -> this.table.receipt(id, key))
			.orElseGet(() -> ask(held, key));
	}

	private Receipt ask(Conversation held, UUID key) {
		if (held.state() == State.QUEUED || held.state() == State.AGENT) {
			Receipt receipt = new Receipt(held.lastSeq(), held.lastAt());
			this.table.keep(held.id(), key, receipt);
			return receipt;
		}
		Brief brief = new Brief(this.table.lastSaid(held.id()), List.of());
		Entry entry = queue(held, Reason.ASKED_FOR_A_PERSON, brief, new Author.Customer(), key);
		return new Receipt(entry.seq(), entry.at());
	}

	private Entry queue(Conversation held, Reason reason, Brief brief, Author author, @Nullable UUID key) {
		Ticket ticket = this.table.open(held, reason, brief, now());
		changed(ticket, "opened", null, reason.code());
		return this.conversations.move(held.id(), author, new StateChange(State.QUEUED, ticket.code(), null), key);
	}

	/** An agent takes a waiting ticket; again by the same agent changes nothing. */
	@Transactional
	public Ticket claim(TicketId id, Author.Agent by) {
		Ticket ticket = held(id);
		if (ticket.status() == Ticket.Status.CLAIMED && by.id().value().toString().equals(holder(ticket))) {
			return ticket;
		}
		if (ticket.status() != Ticket.Status.WAITING) {
			throw new TicketRefusedException(taken(ticket), ticket);
		}
		return assign(ticket, by, by, "claimed", null);
	}

	/** Gives the ticket to another agent, who has it at once. */
	@Transactional
	public Ticket transfer(TicketId id, Author.Agent by, Author.Agent to, @Nullable String note) {
		Ticket ticket = held(id);
		refuseResolved(ticket);
		note(ticket, by, note);
		return assign(ticket, by, to, "transferred", to.name());
	}

	/** Puts the ticket back into the queue, for a team. */
	@Transactional
	public Ticket transfer(TicketId id, Author.Agent by, Ticket.Named team, @Nullable String note) {
		Ticket ticket = held(id);
		refuseResolved(ticket);
		note(ticket, by, note);
		Ticket waiting = this.table.wait(ticket, team);
		changed(ticket, "transferred", by, team.name());
		if (ticket.status() == Ticket.Status.CLAIMED) {
			move(waiting, by, new StateChange(State.QUEUED, ticket.code(), null));
		}
		return waiting;
	}

	private Ticket assign(Ticket ticket, Author.Agent by, Author.Agent to, String kind, @Nullable String detail) {
		Ticket assigned = this.table.assign(ticket, to.id(), now());
		changed(ticket, kind, by, detail);
		move(assigned, by, new StateChange(State.AGENT, ticket.code(), to.name()));
		return assigned;
	}

	/** Solves the ticket and closes its conversation. */
	@Transactional
	public Ticket resolve(TicketId id, Author.Agent by, @Nullable String note) {
		Ticket ticket = held(id);
		refuseResolved(ticket);
		note(ticket, by, note);
		Ticket resolved = this.table.resolve(ticket, now());
		changed(ticket, "resolved", by, null);
		move(resolved, by, new StateChange(State.CLOSED, ticket.code(), by.name()));
		return resolved;
	}

	/** Adds a note that the customer never sees. */
	@Transactional
	public Ticket.Note note(TicketId id, Author.Agent by, String text) {
		Ticket.Note note = this.table.note(id, by, text, now());
		this.events.publishEvent(new TicketChanged(id));
		return note;
	}

	private void note(Ticket ticket, Author.Agent by, @Nullable String text) {
		if (text != null && !text.isBlank()) {
			this.table.note(ticket.id(), by, text, now());
		}
	}

	private void move(Ticket ticket, Author.Agent by, StateChange change) {
		this.conversations.move(ticket.conversation(), by, change, null);
	}

	/** The ticket, read again once its conversation is locked. */
	private Ticket held(TicketId id) {
		Optional<Ticket> unlocked = this.table.find(id);
		Ticket ticket = unlocked.orElseThrow(() -> new NoSuchElementException("There is no ticket " + id.value()));
		this.conversations.hold(ticket.conversation());
		return this.table.find(id).orElseThrow();
	}

	private void changed(Ticket ticket, String kind, Author.@Nullable Agent by, @Nullable String detail) {
		this.table.log(ticket.id(), kind, (by == null) ? null : by.id(), detail, now());
		this.events.publishEvent(new TicketChanged(ticket.id()));
	}

	private static void refuseResolved(Ticket ticket) {
		if (!ticket.status().canBecome(Ticket.Status.RESOLVED)) {
			throw new TicketRefusedException("Ticket " + ticket.number() + " is resolved already", ticket);
		}
	}

	private static String taken(Ticket ticket) {
		return (ticket.status() == Ticket.Status.RESOLVED) ? "Ticket " + ticket.number() + " is resolved already"
				: "Ticket " + ticket.number() + " is with "
						+ ((ticket.assignee() == null) ? "somebody else" : ticket.assignee().name());
	}

	private static @Nullable String holder(Ticket ticket) {
		return (ticket.assignee() == null) ? null : ticket.assignee().id();
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	/** Where in the conversation a request stands. */
	public record Receipt(int seq, Instant at) {
	}

}
