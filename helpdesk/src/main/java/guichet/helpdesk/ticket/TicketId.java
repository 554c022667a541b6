package guichet.helpdesk.ticket;

import java.util.UUID;

/** Names a ticket for good; random, so that nobody guesses another's. */
public record TicketId(UUID value) {

	/** {@link IllegalArgumentException} when the text is no UUID. */
	public static TicketId of(String text) {
		return new TicketId(UUID.fromString(text));
	}

}
