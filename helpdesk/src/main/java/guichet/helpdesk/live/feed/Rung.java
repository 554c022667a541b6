package guichet.helpdesk.live.feed;

import guichet.helpdesk.conversation.ConversationId;

/** A conversation has moved on to a position on another node; the log tells what. */
public record Rung(ConversationId conversation, int seq) {
}
