package guichet.helpdesk.conversation.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import guichet.helpdesk.conversation.Author;
import guichet.helpdesk.conversation.Content;
import guichet.helpdesk.conversation.Conversation;
import guichet.helpdesk.conversation.Conversations.Spoken;
import guichet.helpdesk.conversation.Entry;
import guichet.helpdesk.conversation.Posted;
import guichet.helpdesk.conversation.State;
import guichet.helpdesk.staff.AgentId;

/**
 * The head of a conversation whose row is locked: decides what may be added and counts
 * positions. The entries' feed positions are filled in last, see {@link Journal}.
 */
final class Head {

	private final Conversation before;

	private final List<Entry> added = new ArrayList<>();

	private State state;

	private int seq;

	private int exchange;

	private boolean ticketed;

	private int owed;

	private int answered;

	private @Nullable LastReply lastReply;

	private Instant at;

	Head(Conversation before, int owed, int answered, @Nullable LastReply lastReply) {
		this.before = before;
		this.state = before.state();
		this.seq = before.lastSeq();
		this.exchange = before.exchange();
		this.ticketed = before.ticketed();
		this.owed = owed;
		this.answered = answered;
		this.lastReply = lastReply;
		this.at = before.lastAt();
	}

	/**
	 * Adds what the draft says, or tells why not; at most one draft's worth of entries.
	 */
	@Nullable Posted take(Draft draft, Instant now, Duration collision) {
		return switch (draft) {
			case Draft.Said said -> say(said, now);
			case Draft.Replied replied -> reply(replied, now, collision);
			case Draft.Answered answer -> answer(answer, now);
		};
	}

	private @Nullable Posted say(Draft.Said said, Instant now) {
		if (this.state == State.CLOSED) {
			move(new Author.System(), new Content.StateChange(State.ASSISTANT, null, null), null, now);
		}
		add(new Author.Customer(), said.message(), said.key(), now);
		if (this.state == State.ASSISTANT) {
			this.owed = this.seq;
		}
		return null;
	}

	private @Nullable Posted reply(Draft.Replied reply, Instant now, Duration collision) {
		if (this.state != State.AGENT) {
			return new Posted.NotYours(this.state);
		}
		LastReply last = this.lastReply;
		if (last != null && !reply.confirmed() && !last.agent().equals(reply.agent().id())
				&& last.at().plus(collision).isAfter(now)) {
			return new Posted.Collision(last.name(), Math.max(0, Duration.between(last.at(), now).toSeconds()));
		}
		add(reply.agent(), reply.message(), reply.key(), now);
		this.lastReply = new LastReply(reply.agent().id(), reply.agent().name(), this.at);
		return null;
	}

	private @Nullable Posted answer(Draft.Answered answer, Instant now) {
		if (this.state != State.ASSISTANT || this.answered >= answer.covers()) {
			return new Posted.NotYours(this.state);
		}
		UUID key = answer.key();
		for (Spoken spoken : answer.reply()) {
			add(new Author.Assistant(spoken.model()), spoken.message(), key, now);
			key = null;
		}
		this.answered = answer.covers();
		return null;
	}

	Entry move(Author author, Content.StateChange change, @Nullable UUID key, Instant now) {
		if (!this.state.canBecome(change.state())) {
			throw new IllegalStateException(
					"A conversation that is " + this.state.code() + " cannot become " + change.state().code());
		}
		if (this.state == State.CLOSED) {
			this.exchange++;
		}
		this.state = change.state();
		this.ticketed |= change.ticket() != null;
		this.answered = this.owed;
		return add(author, change, key, now);
	}

	private Entry add(Author author, Content content, @Nullable UUID key, Instant now) {
		this.seq++;
		this.at = now.isAfter(this.at) ? now : this.at;
		Entry entry = new Entry(this.before.id(), this.seq, 0, this.exchange, this.at, author, content, this.ticketed,
				key);
		this.added.add(entry);
		return entry;
	}

	List<Entry> added() {
		return this.added;
	}

	Conversation now() {
		return new Conversation(this.before.id(), this.before.customer(), this.state, this.before.locale(), this.seq,
				this.exchange, this.ticketed, this.before.opened(), this.at);
	}

	int owedSeq() {
		return this.owed;
	}

	int answeredSeq() {
		return this.answered;
	}

	@Nullable LastReply lastReply() {
		return this.lastReply;
	}

	/** The agent's reply that a colleague might run into. */
	record LastReply(AgentId agent, String name, Instant at) {
	}

}
