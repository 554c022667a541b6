package guichet.helpdesk.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A ticket as a list shows it, with the last thing said. */
public record TicketLine(String id, long number, String code, String status, String reason, Ticket.@Nullable Named team,
		Ticket.@Nullable Named assignee, String conversation, Customer customer, Instant opened,
		@Nullable Instant claimed, @Nullable Instant resolved, int version, @Nullable String lastText, Instant lastAt) {

	static TicketLine of(Ticket ticket, @Nullable String lastText, Instant lastAt) {
		return new TicketLine(ticket.id().value().toString(), ticket.number(), ticket.code(), ticket.status().code(),
				ticket.reason().code(), ticket.team(), ticket.assignee(), ticket.conversation().toString(),
				new Customer(ticket.customer().id().value().toString(), ticket.customer().name(),
						ticket.customer().verified()),
				ticket.times().opened(), ticket.times().claimed(), ticket.times().resolved(), ticket.version(),
				lastText, lastAt);
	}

	/**
	 * Whose it is, with the name to show if he gave one, and whether his site knows him.
	 */
	public record Customer(String id, @Nullable String name, boolean verified) {
	}

}
