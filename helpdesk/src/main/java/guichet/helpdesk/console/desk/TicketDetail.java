package guichet.helpdesk.console.desk;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import guichet.helpdesk.ticket.Ticket;
import guichet.helpdesk.ticket.TicketLine;

/** A ticket with all that an agent needs to take it over. */
record TicketDetail(@JsonUnwrapped TicketLine ticket, Brief brief, List<Ticket.Note> notes, List<Ticket.Event> events) {

	/**
	 * What the customer need not say again.
	 *
	 * @param why in words, where there is more to say than the ticket's reason does
	 * @param openQuestion what is still to be answered, in the customer's words
	 * @param asked what he said before he came to the desk, this time
	 * @param answered what the assistant said to that
	 * @param nearest passages that came near without being proof
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Brief(@Nullable String why, String openQuestion, List<Point> asked, List<Point> answered,
			List<CitationJson> nearest) {
	}

	/** A line of the conversation. */
	record Point(int seq, String text) {
	}

}
