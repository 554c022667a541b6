package guichet.helpdesk.conversation;

import java.time.Instant;

import guichet.helpdesk.customer.CustomerId;

/**
 * Where a conversation stands.
 *
 * @param locale the customer's language (BCP 47)
 * @param lastSeq the position of its last entry, 0 before the first
 * @param ticketed whether it ever reached the desk; agents see only those
 */
public record Conversation(ConversationId id, CustomerId customer, State state, String locale, int lastSeq,
		int exchange, boolean ticketed, Instant opened, Instant lastAt) {
}
