package guichet.helpdesk.ticket;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.customer.CustomerId;

/**
 * A conversation on the desk.
 *
 * @param number counted from 1, for the staff
 * @param code what the customer is told; not guessable
 * @param version one more at every change
 */
public record Ticket(TicketId id, long number, String code, Status status, Reason reason, @Nullable Named team,
		@Nullable Named assignee, ConversationId conversation, Customer customer, Times times, int version) {

	/** Where a ticket stands; the whole table of moves is {@link #canBecome}. */
	public enum Status {

		WAITING, CLAIMED, RESOLVED;

		boolean canBecome(Status next) {
			return switch (this) {
				case WAITING -> next != WAITING;
				case CLAIMED -> true;
				case RESOLVED -> false;
			};
		}

		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** A team or an agent, with the name to show. */
	public record Named(String id, String name) {
	}

	/**
	 * Whose ticket it is, with the name to show if he gave one.
	 *
	 * @param verified whether his site has said who he is
	 */
	public record Customer(CustomerId id, @Nullable String name, boolean verified) {
	}

	/** When it was opened, and last claimed and resolved. */
	public record Times(Instant opened, @Nullable Instant claimed, @Nullable Instant resolved) {
	}

	/** A note among the staff; the customer never sees it. */
	public record Note(String id, Instant at, Named agent, String text) {
	}

	/** A change in a ticket's life; kept for good. */
	public record Event(Instant at, String kind, @Nullable Named agent, @Nullable String detail) {
	}

}
