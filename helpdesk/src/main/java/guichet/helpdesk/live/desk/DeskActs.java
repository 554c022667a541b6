package guichet.helpdesk.live.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import guichet.helpdesk.conversation.Author;
import guichet.helpdesk.conversation.Conversation;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.conversation.Conversations;
import guichet.helpdesk.conversation.Ephemeral;
import guichet.helpdesk.conversation.Posted;
import guichet.helpdesk.live.Frame;
import guichet.helpdesk.live.FrameRefusedException;
import guichet.helpdesk.live.Socket;
import guichet.helpdesk.live.Wire;
import guichet.helpdesk.ticket.Audience;
import guichet.helpdesk.ticket.Ticket;
import guichet.helpdesk.ticket.TicketRefusedException;
import guichet.helpdesk.ticket.Tickets;

/** What an agent does live; whom it concerns is checked each time. */
@Component
class DeskActs {

	private static final String ANOTHERS = "The ticket is with another team or colleague: a supervisor may";

	private final Conversations conversations;

	private final Tickets tickets;

	private final Audience audience;

	private final Wire wire;

	private final ApplicationEventPublisher events;

	DeskActs(Conversations conversations, Tickets tickets, Audience audience, Wire wire,
			ApplicationEventPublisher events) {
		this.conversations = conversations;
		this.tickets = tickets;
		this.audience = audience;
		this.wire = wire;
		this.events = events;
	}

	void say(DeskLink link, ConversationId id, Frame.Say say, Consumer<FrameRefusedException> refused) {
		visible(link, id, say.key());
		if (this.audience.isAnothers(link.agent(), id)) {
			throw new FrameRefusedException("not-allowed", ANOTHERS, say.key());
		}
		link.expectAck(say.key());
		this.conversations.reply(id, author(link), say.key(), say.text(), say.confirm())
			.whenComplete((posted, fault) -> {
				try {
					if (fault != null) {
						throw Socket.refusal(fault).about(say.key());
					}
					settle(link, id, say.key(), posted);
				}
				catch (FrameRefusedException ex) {
					link.forget(say.key());
					refused.accept(ex);
				}
			});
	}

	private void settle(DeskLink link, ConversationId id, UUID key, Posted posted) {
		switch (posted) {
			case Posted.Stored stored -> link.ack(key, id, stored.entry().seq(), stored.entry().at());
			case Posted.Repeated repeated -> link.ack(key, id, repeated.seq(), repeated.at());
			case Posted.NotYours not -> throw new FrameRefusedException("not-allowed",
					"The conversation is not with an agent: claim its ticket first", key);
			case Posted.Collision collision -> {
				link.forget(key);
				conflict(link, key, Map.of("conversation", id.toString(), "by", collision.by(), "secondsAgo",
						collision.secondsAgo(), "message", collision.by() + " answered a moment ago"));
			}
		}
	}

	void claim(DeskLink link, Frame.Claim claim) {
		if (this.audience.waitsForOthers(link.agent(), claim.ticket())) {
			throw new FrameRefusedException("not-allowed", ANOTHERS, claim.key());
		}
		try {
			Ticket ticket = this.tickets.claim(claim.ticket(), author(link));
			link.link()
				.send(this.wire.frame("ack", Map.of("key", claim.key().toString(), "ticket",
						ticket.id().value().toString(), "conversation", ticket.conversation().toString())));
		}
		catch (TicketRefusedException ex) {
			Ticket.Named holder = ex.ticket().assignee();
			conflict(link, claim.key(), Map.of("ticket", claim.ticket().value().toString(), "message",
					String.valueOf(ex.getMessage()), "by", (holder == null) ? "" : holder.name()));
		}
		catch (NoSuchElementException ex) {
			throw new FrameRefusedException("not-allowed", "There is no such ticket", claim.key());
		}
	}

	private void conflict(DeskLink link, UUID key, Map<String, ?> fields) {
		Map<String, Object> frame = new HashMap<>(fields);
		frame.put("key", key.toString());
		link.link().send(this.wire.frame("conflict", frame));
	}

	void typing(DeskLink link, ConversationId id, boolean on) {
		visible(link, id, null);
		this.events.publishEvent(new Ephemeral.Typed(id, author(link), link.agent().id().value(), on));
	}

	void read(DeskLink link, ConversationId id, int seq) {
		visible(link, id, null);
		this.events.publishEvent(new Ephemeral.Seen(id, author(link), seq));
	}

	private void visible(DeskLink link, ConversationId id, @Nullable UUID key) {
		Conversation conversation = this.conversations.find(id).orElse(null);
		if (conversation == null || !this.audience.maySee(link.agent(), conversation)) {
			throw new FrameRefusedException("not-allowed", "There is no such conversation on your desk", key);
		}
	}

	private static Author.Agent author(DeskLink link) {
		return new Author.Agent(link.agent().id(), link.agent().name());
	}

}
