package guichet.helpdesk.console.customer;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import guichet.helpdesk.customer.Customer;
import guichet.helpdesk.customer.CustomerNotes;
import guichet.helpdesk.ticket.Ticket;
import guichet.helpdesk.ticket.TicketLine;

/** A customer's record. */
record CustomerJson(String id, @Nullable String name, @Nullable String email, @Nullable String phone, String locale,
		Instant created, int version, boolean verified, List<Note> notes, List<TicketLine> tickets) {

	static CustomerJson of(Customer customer, List<Note> notes, List<TicketLine> tickets) {
		Customer.Profile profile = customer.profile();
		return new CustomerJson(customer.id().toString(), profile.name(), profile.email(), profile.phone(),
				customer.locale(), customer.created(), customer.version(), customer.verified(), notes, tickets);
	}

	/** A note of the staff, about the customer or in one of his conversations. */
	record Note(String id, Instant at, Writer agent, String text) {

		static Note of(CustomerNotes.Note note) {
			return new Note(note.id().toString(), note.at(), new Writer(note.agent().toString(), note.author()),
					note.text());
		}

		static Note of(Ticket.Note note) {
			return new Note(note.id(), note.at(), new Writer(note.agent().id(), note.agent().name()), note.text());
		}

	}

	/** Who wrote a note. */
	record Writer(String id, String name) {
	}

}
