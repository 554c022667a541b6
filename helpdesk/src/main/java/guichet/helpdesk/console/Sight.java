package guichet.helpdesk.console;

import java.util.NoSuchElementException;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import guichet.helpdesk.conversation.Conversation;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.conversation.Conversations;
import guichet.helpdesk.customer.Customer;
import guichet.helpdesk.customer.CustomerId;
import guichet.helpdesk.customer.Customers;
import guichet.helpdesk.staff.SignedIn;
import guichet.helpdesk.ticket.Audience;
import guichet.helpdesk.ticket.TicketDesk;
import guichet.helpdesk.ticket.TicketId;
import guichet.helpdesk.ticket.TicketLine;

/**
 * What a person of the staff may see; to him the rest does not exist, so that an answer
 * never tells a guessed id from a wrong one.
 */
@Component
public class Sight {

	private static final String ANOTHERS = "The ticket is with another team or colleague: a supervisor may";

	private final Audience audience;

	private final Conversations conversations;

	private final Customers customers;

	private final TicketDesk desk;

	Sight(Audience audience, Conversations conversations, Customers customers, TicketDesk desk) {
		this.audience = audience;
		this.conversations = conversations;
		this.customers = customers;
		this.desk = desk;
	}

	/** Whether also conversations that never reached the desk. */
	public boolean everything(SignedIn me) {
		return this.audience.maySeeEverything(me);
	}

	/** {@link NoSuchElementException} when he may not see it. */
	public Conversation conversation(SignedIn me, String id) {
		return this.conversations.find(Given.id("conversation", id, ConversationId::of))
			.filter((conversation) -> this.audience.maySee(me, conversation))
			.orElseThrow(() -> new NoSuchElementException("There is no conversation " + Given.shown(id)));
	}

	/** {@link NoSuchElementException} when he may not see its conversation. */
	public TicketLine ticket(SignedIn me, String id) {
		TicketLine ticket = this.desk.find(Given.id("ticket", id, TicketId::of))
			.orElseThrow(() -> new NoSuchElementException("There is no ticket " + Given.shown(id)));
		conversation(me, ticket.conversation());
		return ticket;
	}

	/**
	 * The same, to act on it. {@link AccessDeniedException} when it is another's or
	 * another team's.
	 */
	public TicketId mine(SignedIn me, String id) {
		TicketId ticket = TicketId.of(ticket(me, id).id());
		if (this.audience.isAnothers(me, ticket)) {
			throw new AccessDeniedException(ANOTHERS);
		}
		return ticket;
	}

	/** The same, to claim it: who holds it already is for the claim to tell. */
	public TicketId claimable(SignedIn me, String id) {
		TicketId ticket = TicketId.of(ticket(me, id).id());
		if (this.audience.waitsForOthers(me, ticket)) {
			throw new AccessDeniedException(ANOTHERS);
		}
		return ticket;
	}

	/**
	 * A customer is seen with a conversation of his. {@link NoSuchElementException} when
	 * there is none that this person may see.
	 */
	public Customer customer(SignedIn me, String id) {
		CustomerId customer = Given.id("customer", id, CustomerId::of);
		return this.customers.find(customer)
			.filter((found) -> everything(me) || !this.desk.of(customer).isEmpty())
			.orElseThrow(() -> new NoSuchElementException("There is no customer " + Given.shown(id)));
	}

}
