package guichet.helpdesk.conversation;

import java.util.List;

/** Entries were committed to a conversation's log; told once on the node that wrote. */
public record ConversationAdvanced(ConversationId conversation, List<Entry> entries) {

	public ConversationAdvanced {
		entries = List.copyOf(entries);
	}

	public int lastSeq() {
		return this.entries.getLast().seq();
	}

}
