package guichet.helpdesk.conversation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a conversation's log; once written it never changes.
 *
 * @param seq its position in the conversation, from 1, without gaps
 * @param feed its position among all conversations' entries, growing in commit order
 * @param exchange which exchange of the conversation it belongs to, from 1; a closed
 * conversation that opens again begins the next
 * @param desk whether agents are told of it: what comes before the first ticket is read
 * with the transcript
 * @param key the sender's unique key
 */
public record Entry(ConversationId conversation, int seq, long feed, int exchange, Instant at, Author author,
		Content content, boolean desk, @Nullable UUID key) {

	/** The same entry at its place in the feed. */
	public Entry at(long place) {
		return new Entry(this.conversation, this.seq, place, this.exchange, this.at, this.author, this.content,
				this.desk, this.key);
	}

}
