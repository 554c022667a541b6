package guichet.helpdesk.ticket;

/** A ticket was opened or changed; told after the commit. */
public record TicketChanged(TicketId ticket) {
}
