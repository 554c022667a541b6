package guichet.helpdesk.conversation;

import java.util.List;

/**
 * Entries were committed to a conversation's log; told once on the node that wrote.
 *
 * @param owed whether the assistant owes a reply now
 */
public record ConversationAdvanced(ConversationId conversation, List<Entry> entries, boolean owed) {

	public ConversationAdvanced {
		entries = List.copyOf(entries);
	}

	public int lastSeq() {
		return this.entries.getLast().seq();
	}

}
