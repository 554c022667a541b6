package guichet.helpdesk.console.customer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import guichet.helpdesk.console.customer.CustomerJson.Note;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.customer.Customer;
import guichet.helpdesk.customer.CustomerId;
import guichet.helpdesk.customer.CustomerNotes;
import guichet.helpdesk.ticket.TicketDesk;
import guichet.helpdesk.ticket.TicketLine;

/** Gathers a customer's record from the rooms that hold its parts. */
@Component
class CustomerRecords {

	/** Of how many conversations the notes are shown, the latest on the desk first. */
	private static final int CONVERSATIONS = 20;

	private final CustomerNotes notes;

	private final TicketDesk desk;

	CustomerRecords(CustomerNotes notes, TicketDesk desk) {
		this.notes = notes;
		this.desk = desk;
	}

	CustomerJson of(Customer customer) {
		List<TicketLine> tickets = this.desk.of(customer.id());
		return CustomerJson.of(customer, notes(customer.id(), tickets), tickets);
	}

	private List<Note> notes(CustomerId customer, List<TicketLine> tickets) {
		Stream<Note> ofTickets = tickets.stream()
			.map(TicketLine::conversation)
			.distinct()
			.limit(CONVERSATIONS)
			.flatMap((conversation) -> this.desk.notes(ConversationId.of(conversation)).stream())
			.map(Note::of);
		return Stream.concat(this.notes.of(customer).stream().map(Note::of), ofTickets)
			.sorted(Comparator.comparing(Note::at))
			.toList();
	}

}
