package guichet.helpdesk.console.desk;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import guichet.helpdesk.conversation.Conversation;
import guichet.helpdesk.conversation.State;
import guichet.helpdesk.customer.Customer;
import guichet.helpdesk.satisfaction.Rating;
import guichet.helpdesk.ticket.TicketLine;

/** A conversation as the staff reads it, with its ratings and tickets. */
record ConversationJson(String id, String state, String locale, Person customer, Instant opened,
		@Nullable Instant closed, int lastSeq, List<EntryJson> entries, List<Mark> ratings, List<TicketRef> tickets) {

	static ConversationJson of(Conversation conversation, Customer customer, List<EntryJson> entries,
			List<Rating> ratings, List<TicketLine> tickets) {
		return new ConversationJson(conversation.id().toString(), conversation.state().code(), conversation.locale(),
				new Person(customer.id().toString(), customer.profile().name(), customer.verified()),
				conversation.opened(), (conversation.state() == State.CLOSED) ? conversation.lastAt() : null,
				conversation.lastSeq(), entries, ratings.stream().map(Mark::of).toList(),
				tickets.stream().map(TicketRef::of).toList());
	}

	/** Whose conversation it is, and whether his site knows him. */
	record Person(String id, @Nullable String name, boolean verified) {
	}

	/** The rating of an exchange. */
	record Mark(int exchange, int score, @Nullable String comment, Instant at) {

		static Mark of(Rating rating) {
			return new Mark(rating.exchange(), rating.score(), rating.comment(), rating.at());
		}

	}

	/** A ticket of the conversation. */
	record TicketRef(String id, long number, String code, String status) {

		static TicketRef of(TicketLine ticket) {
			return new TicketRef(ticket.id(), ticket.number(), ticket.code(), ticket.status());
		}

	}

}
