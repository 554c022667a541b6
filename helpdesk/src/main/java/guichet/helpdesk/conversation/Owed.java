package guichet.helpdesk.conversation;

import java.util.List;

/**
 * A reply that the assistant owes, leased to whoever holds this.
 *
 * @param covers the position of the last customer message that the reply answers
 * @param answered the position of the last one answered before
 * @param entries the end of the conversation, up to {@code covers}, oldest first
 */
public record Owed(Conversation conversation, int covers, int answered, List<Entry> entries) {

	public Owed {
		entries = List.copyOf(entries);
	}

}
