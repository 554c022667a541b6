package guichet.helpdesk.live.feed;

import java.util.List;

import guichet.helpdesk.conversation.Entry;

/** The feed went on, on whichever node: every entry once, in the feed's order. */
public record FeedAdvanced(List<Entry> entries) {

	public FeedAdvanced {
		entries = List.copyOf(entries);
	}

	public long position() {
		return this.entries.getLast().feed();
	}

}
