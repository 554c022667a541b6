package guichet.helpdesk.live;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.ticket.TicketId;

/**
 * A frame that a client sends, by the wire protocol guichet.v1 (docs/protocol.md). On the
 * desk's socket the frames name their conversation; on the visitor's they do not.
 */
public sealed interface Frame {

	/**
	 * The first frame.
	 *
	 * @param lastSeq the last position the visitor has; 0 for none
	 * @param since the last feed position the desk has; none for live only
	 * @param identity who the visitor is, signed by his site
	 */
	record Hello(@Nullable String token, int lastSeq, @Nullable Long since, @Nullable String locale,
			@Nullable String page, @Nullable String identity) implements Frame {
	}

	/** Something said; the same key again is the same message. */
	record Say(UUID key, String text, @Nullable ConversationId conversation, boolean confirm) implements Frame {
	}

	/** A person is asked for. */
	record Handover(UUID key) implements Frame {
	}

	/** A mark, 1 to 5. */
	record Rate(UUID key, int score, @Nullable String comment) implements Frame {
	}

	/** Somebody types, or stops. */
	record Typing(boolean on, @Nullable ConversationId conversation) implements Frame {
	}

	/** Read up to a position. */
	record Read(int seq, @Nullable ConversationId conversation) implements Frame {
	}

	/** An agent takes a ticket. */
	record Claim(UUID key, TicketId ticket) implements Frame {
	}

}
