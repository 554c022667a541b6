package guichet.helpdesk.ticket;

import java.time.Instant;

/** A note among the staff; the customer never sees it. */
public record TicketNote(String id, Instant at, Ticket.Named agent, String text) {
}
