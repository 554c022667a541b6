package guichet.helpdesk.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A change in a ticket's life; kept for good. */
public record TicketEvent(Instant at, String kind, Ticket.@Nullable Named agent, @Nullable String detail) {
}
