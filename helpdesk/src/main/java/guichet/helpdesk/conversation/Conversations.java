package guichet.helpdesk.conversation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import guichet.helpdesk.customer.CustomerId;

/**
 * The only writer of conversations and the only reader of their log. What it returns as
 * stored is committed and synced; every write is told as {@link ConversationAdvanced}
 * after its commit.
 */
public interface Conversations {

	/**
	 * The customer says something. The first thing said opens the conversation; a closed
	 * one opens again. Numbers of payment cards are masked before they are kept. The
	 * assistant owes a reply while the conversation is with it. Fails with
	 * {@link java.util.concurrent.RejectedExecutionException} when too much waits.
	 */
	CompletableFuture<Posted> say(Opening opening, UUID key, String text);

	/** The agent who has the conversation says something. */
	CompletableFuture<Posted> reply(ConversationId id, Author.Agent agent, UUID key, String text, boolean confirmed);

	/**
	 * The assistant gives the reply it owes. Refused by the write itself when the
	 * conversation has left the assistant or the reply was given already.
	 */
	default Posted answer(Owed owed, String model, Content.Message message) {
		return answer(owed, List.of(new Spoken(model, message)));
	}

	/** The same in several messages, all of them in one commit or none. */
	Posted answer(Owed owed, List<Spoken> reply);

	/**
	 * Locks the conversation for the rest of the caller's transaction. Take this lock
	 * before any other.
	 */
	Optional<Conversation> hold(ConversationId id);

	/**
	 * Moves a held conversation on, in the caller's transaction; make it the last thing
	 * there, since it holds up every other writer until the commit.
	 * {@link IllegalStateException} when the table of moves refuses.
	 */
	Entry move(ConversationId held, Author author, Content.StateChange change, @Nullable UUID key);

	/**
	 * Opens a conversation in which nothing has been said yet, in the caller's
	 * transaction.
	 */
	Conversation open(Opening opening);

	/**
	 * Leases the reply owed in a conversation, unless there is none or another has it.
	 */
	Optional<Owed> claimOwed(ConversationId id);

	/** Goes on holding the leases of turns that are still being taken. */
	void renew(Collection<ConversationId> ids);

	/** Conversations with an owed reply that nobody holds a lease on, oldest first. */
	List<ConversationId> owed(int limit);

	/** Gives leases back, so that another node may take those turns at once. */
	void release(Collection<ConversationId> ids);

	/** How many replies are owed, over all nodes, and since when the oldest is. */
	Owing owing();

	/** The customer has read up to a position. */
	void read(ConversationId id, int seq);

	Optional<Conversation> find(ConversationId id);

	/** The customer's conversations, newest first. */
	List<Conversation> of(CustomerId customer);

	/** Entries after a position, in order. */
	List<Entry> after(ConversationId id, int seq, int limit);

	/** The entry stored under a key, if any. */
	Optional<Entry> find(ConversationId id, UUID key);

	/** Entries of all conversations after a position of the feed, in order. */
	List<Entry> feedAfter(long feed, int limit);

	/** Only those of them that the desk is told of. */
	List<Entry> deskFeedAfter(long feed, int limit);

	/** The feed's last position. */
	long feed();

	/**
	 * Who speaks in which conversation, as his token says.
	 *
	 * @param page where the visitor opened the chat, if known
	 */
	record Opening(ConversationId conversation, CustomerId customer, String locale, @Nullable String page) {
	}

	/**
	 * Replies owed.
	 *
	 * @param oldest when the longest waiting conversation moved last; none when none
	 * waits
	 */
	record Owing(int replies, @Nullable Instant oldest) {
	}

	/** A message of the assistant's, and which model wrote it. */
	record Spoken(String model, Content.Message message) {
	}

}
