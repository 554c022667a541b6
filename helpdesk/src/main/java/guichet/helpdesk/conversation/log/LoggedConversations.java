package guichet.helpdesk.conversation.log;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import guichet.helpdesk.conversation.Author;
import guichet.helpdesk.conversation.Content;
import guichet.helpdesk.conversation.Conversation;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.conversation.Conversations;
import guichet.helpdesk.conversation.Entry;
import guichet.helpdesk.conversation.Owed;
import guichet.helpdesk.conversation.Posted;
import guichet.helpdesk.customer.CardNumbers;
import guichet.helpdesk.customer.CustomerId;

/** Conversations whose log is written by group commit. */
@Component
class LoggedConversations implements Conversations {

	private final GroupCommit log;

	private final Journal journal;

	private final JournalTables tables;

	private final LogReader reader;

	private final Told told;

	LoggedConversations(GroupCommit log, Journal journal, JournalTables tables, LogReader reader, Told told) {
		this.log = log;
		this.journal = journal;
		this.tables = tables;
		this.reader = reader;
		this.told = told;
	}

	@Override
	public CompletableFuture<Posted> say(Opening opening, UUID key, String text) {
		return this.log.add(new Draft.Said(opening, key, Content.Message.of(CardNumbers.mask(text))));
	}

	@Override
	public CompletableFuture<Posted> reply(ConversationId id, Author.Agent agent, UUID key, String text,
			boolean confirmed) {
		return this.log.add(new Draft.Replied(id, agent, key, Content.Message.of(CardNumbers.mask(text)), confirmed));
	}

	@Override
	public Posted answer(Owed owed, List<Spoken> reply) {
		ConversationId id = owed.conversation().id();
		String name = "answer " + id + " " + owed.covers();
		UUID key = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
		return this.log.add(new Draft.Answered(id, owed.covers(), key, reply)).join();
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Conversation> hold(ConversationId id) {
		return Optional.ofNullable(this.tables.lock(List.of(id)).get(id)).map(Head::now);
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public Entry move(ConversationId held, Author author, Content.StateChange change, @Nullable UUID key) {
		Head head = this.tables.lock(List.of(held)).get(held);
		if (head == null) {
			throw new IllegalArgumentException("No conversation " + held);
		}
		Entry entry = this.journal.move(head, author, change, key);
		this.told.tellAfterCommit(entry);
		return entry;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public Conversation open(Opening opening) {
		Head head = this.journal.open(List.of(opening)).get(opening.conversation());
		if (head == null) {
			throw new IllegalStateException("Not opened: " + opening.conversation());
		}
		return head.now();
	}

	@Override
	@Transactional
	public Optional<Owed> claimOwed(ConversationId id) {
		return this.reader.claim(id);
	}

	@Override
	public void renew(Collection<ConversationId> ids) {
		this.reader.renew(ids);
	}

	@Override
	public List<ConversationId> owed(int limit) {
		return this.reader.owed(limit);
	}

	@Override
	public void release(Collection<ConversationId> ids) {
		this.reader.release(ids);
	}

	@Override
	public Owing owing() {
		return this.reader.owing();
	}

	@Override
	public void read(ConversationId id, int seq) {
		this.reader.read(id, seq);
	}

	@Override
	public Optional<Conversation> find(ConversationId id) {
		return this.reader.find(id);
	}

	@Override
	public List<Conversation> of(CustomerId customer) {
		return this.reader.of(customer);
	}

	@Override
	public List<Entry> after(ConversationId id, int seq, int limit) {
		return this.reader.after(id, seq, limit);
	}

	@Override
	public Optional<Entry> find(ConversationId id, UUID key) {
		return this.reader.find(id, key);
	}

	@Override
	public List<Entry> feedAfter(long feed, int limit) {
		return this.reader.feedAfter(feed, limit);
	}

	@Override
	public List<Entry> deskFeedAfter(long feed, int limit) {
		return this.reader.deskFeedAfter(feed, limit);
	}

	@Override
	public long feed() {
		return this.reader.feed();
	}

}
