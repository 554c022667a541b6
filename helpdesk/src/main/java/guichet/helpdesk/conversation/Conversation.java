package guichet.helpdesk.conversation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import guichet.helpdesk.customer.CustomerId;
import guichet.helpdesk.staff.AgentId;

/**
 * Where a conversation stands.
 *
 * @param locale the customer's language (BCP 47)
 * @param lastSeq the position of its last entry, 0 before the first
 * @param ticketed whether it ever reached the desk; agents see only those
 * @param agent who has it, while it is with an agent
 */
public record Conversation(ConversationId id, CustomerId customer, State state, String locale, int lastSeq,
		int exchange, boolean ticketed, @Nullable AgentId agent, Instant opened, Instant lastAt) {
}
