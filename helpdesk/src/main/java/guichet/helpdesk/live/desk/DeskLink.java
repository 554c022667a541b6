package guichet.helpdesk.live.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.conversation.Entry;
import guichet.helpdesk.live.Acks;
import guichet.helpdesk.live.Link;
import guichet.helpdesk.live.Wire;
import guichet.helpdesk.staff.SignedIn;

/** An agent's open line; what is live waits until what was missed has been told. */
final class DeskLink {

	private final SignedIn agent;

	private final Link link;

	private final Wire wire;

	private final Acks acks = new Acks();

	private final List<Entry> behind = new ArrayList<>();

	private long told = Long.MAX_VALUE;

	private boolean joining;

	DeskLink(SignedIn agent, Link link, Wire wire) {
		this.agent = agent;
		this.link = link;
		this.wire = wire;
	}

	SignedIn agent() {
		return this.agent;
	}

	Link link() {
		return this.link;
	}

	/** From here on live entries are kept back until {@link #joined}. */
	synchronized void join(long after) {
		this.told = after;
		this.joining = true;
		this.behind.clear();
	}

	synchronized void joined() {
		this.joining = false;
		this.behind.forEach((entry) -> show(entry, this.wire.forDesk(entry)));
		this.behind.clear();
	}

	synchronized void live(Entry entry, String frame) {
		if (this.joining) {
			this.behind.add(entry);
		}
		else {
			show(entry, frame);
		}
	}

	synchronized void missed(Entry entry) {
		show(entry, this.wire.forDesk(entry));
	}

	private void show(Entry entry, String frame) {
		if (entry.feed() <= this.told) {
			return;
		}
		this.told = entry.feed();
		if (entry.key() != null) {
			ack(entry.key(), entry.conversation(), entry.seq(), entry.at());
		}
		this.link.send(frame);
	}

	synchronized void expectAck(UUID key) {
		this.acks.expect(key);
	}

	synchronized void forget(UUID key) {
		this.acks.settle(key);
	}

	/** Acks unless the entry itself has brought the ack along already. */
	synchronized void ack(UUID key, ConversationId conversation, int seq, Instant at) {
		if (this.acks.settle(key)) {
			this.link.send(this.wire.frame("ack", Map.of("key", key.toString(), "conversation", conversation.toString(),
					"seq", seq, "at", at.toString())));
		}
	}

}
