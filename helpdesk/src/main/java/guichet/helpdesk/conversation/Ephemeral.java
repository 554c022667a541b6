package guichet.helpdesk.conversation;

import java.util.UUID;

/** Something that is shown while it lasts and never kept. */
public sealed interface Ephemeral {

	ConversationId conversation();

	/** The assistant's answer while it is written; its message replaces it. */
	record Drafted(ConversationId conversation, String turn, String text) implements Ephemeral {
	}

	/** Somebody has read up to a position. */
	record Seen(ConversationId conversation, Author author, int seq) implements Ephemeral {
	}

	/**
	 * Somebody types, or stops.
	 *
	 * @param by who types: the same person is not told
	 */
	record Typed(ConversationId conversation, Author author, UUID by, boolean on) implements Ephemeral {
	}

}
