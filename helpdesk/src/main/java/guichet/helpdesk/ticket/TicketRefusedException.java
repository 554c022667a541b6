package guichet.helpdesk.ticket;

/** The ticket's state does not allow what was asked; nothing was changed. */
public class TicketRefusedException extends RuntimeException {

	private final Ticket ticket;

	TicketRefusedException(String message, Ticket ticket) {
		super(message);
		this.ticket = ticket;
	}

	/** The ticket as it stands. */
	public Ticket ticket() {
		return this.ticket;
	}

}
