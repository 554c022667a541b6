package guichet.helpdesk.live.visitor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;

import guichet.helpdesk.conversation.Content;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.conversation.Conversations;
import guichet.helpdesk.conversation.Conversations.Opening;
import guichet.helpdesk.conversation.Entry;
import guichet.helpdesk.conversation.State;
import guichet.helpdesk.customer.Customer.Identity;
import guichet.helpdesk.live.Acks;
import guichet.helpdesk.live.Allowance;
import guichet.helpdesk.live.Link;
import guichet.helpdesk.live.Wire;

/**
 * A visitor's open line. Shows every entry once, in order, without a gap: what is told
 * live joins on to what is read from the log at the very position, and a gap is read from
 * the log. The ack of what he said leaves before anything that follows from it.
 */
final class VisitorLink {

	private static final Logger logger = LoggerFactory.getLogger(VisitorLink.class);

	private static final int PAGE = 200;

	private final Link link;

	private final Wire wire;

	private final Conversations conversations;

	private final Allowance allowance;

	private final Acks acks = new Acks();

	private @Nullable Identity identity;

	private @Nullable Opening opening;

	private int shown;

	private boolean reading;

	private boolean behind;

	private State state = State.ASSISTANT;

	VisitorLink(Link link, Wire wire, Conversations conversations, Allowance allowance) {
		this.link = link;
		this.wire = wire;
		this.conversations = conversations;
		this.allowance = allowance;
	}

	Link link() {
		return this.link;
	}

	Allowance allowance() {
		return this.allowance;
	}

	@Nullable Opening opening() {
		return this.opening;
	}

	/** What his site says of him, to be kept with the first thing that he says. */
	synchronized void knows(@Nullable Identity told) {
		this.identity = told;
	}

	/** The same, and from now on nothing: it is kept once. */
	synchronized @Nullable Identity takeIdentity() {
		Identity taken = this.identity;
		this.identity = null;
		return taken;
	}

	/** Begins after a position; until {@link #catchUp} has run, nothing is shown. */
	synchronized void begin(Opening opening, int after, State now) {
		this.opening = opening;
		this.state = now;
		this.shown = after;
		this.reading = true;
	}

	/** Shows from the log what comes after the position shown, and goes on live. */
	void catchUp(ConversationId id) {
		boolean more = true;
		while (more) {
			List<Entry> page = this.conversations.after(id, this.shown, PAGE);
			synchronized (this) {
				page.forEach((entry) -> show(entry, this.wire.forVisitor(entry)));
				more = page.size() == PAGE || this.behind;
				this.behind = false;
				this.reading = more;
			}
		}
	}

	/** Nothing can have been said yet, so there is nothing to catch up with. */
	synchronized void goLive() {
		this.reading = false;
	}

	/** An entry that was just committed, in whatever order it is told. */
	synchronized void tell(Entry entry, String frame) {
		if (!this.reading && entry.seq() == this.shown + 1) {
			show(entry, frame);
		}
		else {
			ring(entry.conversation(), entry.seq());
		}
	}

	/** Somewhere else the conversation has moved on to that position. */
	synchronized void ring(ConversationId id, int seq) {
		if (this.reading) {
			this.behind = true;
		}
		else if (seq > this.shown) {
			this.reading = true;
			Thread.ofVirtual().name("link-catch-up").start(() -> catchUpOrClose(id));
		}
	}

	private void catchUpOrClose(ConversationId id) {
		try {
			catchUp(id);
		}
		catch (RuntimeException ex) {
			logger.warn("A visitor's link could not catch up and is closed to resume: {}", ex.toString());
			this.link.close(CloseStatus.SERVICE_RESTARTED);
		}
	}

	private void show(Entry entry, String frame) {
		if (entry.seq() <= this.shown) {
			return;
		}
		this.shown = entry.seq();
		if (entry.content() instanceof Content.StateChange change) {
			this.state = change.state();
		}
		if (entry.key() != null && this.acks.settle(entry.key())) {
			this.link.send(this.wire.ack(entry.key(), entry.seq(), entry.at()), frame);
		}
		else {
			this.link.send(frame);
		}
	}

	/** Says that a message is kept otherwise than it was sent. */
	void masked(UUID key, String kept) {
		this.link.send(this.wire.frame("notice", Map.of("code", "masked", "key", key.toString(), "text", kept)));
	}

	synchronized void expectAck(UUID key) {
		this.acks.expect(key);
	}

	/** Acks unless the entry itself has brought the ack along already. */
	synchronized void ack(UUID key, int seq, Instant at) {
		if (this.acks.settle(key)) {
			this.link.send(this.wire.ack(key, seq, at));
		}
	}

	synchronized void forget(UUID key) {
		this.acks.settle(key);
	}

	/** Queue news; not durable, so it takes the last position shown and no new one. */
	synchronized void progress(IntFunction<String> frame) {
		if (this.state == State.QUEUED && !this.reading) {
			this.link.send(frame.apply(this.shown));
		}
	}

	synchronized boolean withStaff() {
		return this.state == State.QUEUED || this.state == State.AGENT;
	}

	synchronized boolean queued() {
		return this.state == State.QUEUED;
	}

}
