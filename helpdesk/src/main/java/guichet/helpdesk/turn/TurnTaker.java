package guichet.helpdesk.turn;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import guichet.bot.Assistant;
import guichet.bot.Reply;
import guichet.helpdesk.conversation.Author;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.conversation.Conversations;
import guichet.helpdesk.conversation.Conversations.Spoken;
import guichet.helpdesk.conversation.Ephemeral;
import guichet.helpdesk.conversation.Owed;
import guichet.helpdesk.ticket.Tickets;

/** Takes the assistant's turns: claims the owed reply, asks for it and carries it out. */
@Component
class TurnTaker {

	private static final Logger logger = LoggerFactory.getLogger(TurnTaker.class);

	/** Who speaks when the house's own fixed words are said. */
	private static final String HOUSE = "guichet";

	private final Assistant assistant;

	private final Conversations conversations;

	private final Tickets tickets;

	private final ApplicationEventPublisher events;

	TurnTaker(Assistant assistant, Conversations conversations, Tickets tickets, ApplicationEventPublisher events) {
		this.assistant = assistant;
		this.conversations = conversations;
		this.tickets = tickets;
		this.events = events;
	}

	/**
	 * Gives the replies owed in a conversation, until none is, another node has it, or
	 * this one is to begin no more.
	 */
	void take(ConversationId id, BooleanSupplier mayBegin) {
		Optional<Owed> owed = this.conversations.claimOwed(id);
		while (owed.isPresent()) {
			take(owed.get());
			owed = mayBegin.getAsBoolean() ? this.conversations.claimOwed(id) : Optional.empty();
		}
	}

	private void take(Owed owed) {
		ConversationId id = owed.conversation().id();
		String turn = id + "-" + owed.covers();
		typing(owed, true);
		try {
			Reply reply = this.assistant.reply(Turns.turn(owed),
					(text) -> this.events.publishEvent(new Ephemeral.Drafted(id, turn, text)));
			carryOut(owed, reply);
		}
		finally {
			typing(owed, false);
		}
	}

	private void carryOut(Owed owed, Reply reply) {
		switch (reply) {
			case Reply.Answer answer -> this.conversations.answer(owed, said(answer));
			case Reply.Clarification ask -> this.conversations.answer(owed, HOUSE, Turns.message(ask));
			case Reply.Handover handover -> {
				ConversationId id = owed.conversation().id();
				this.tickets.open(id, Turns.reason(handover.reason()), Turns.brief(handover.brief()), HOUSE);
				logger.debug("Conversation {} handed over: {}", id, handover.reason());
			}
		}
	}

	/**
	 * What the answer leaves open follows it in the house's words, in the same commit.
	 */
	private static List<Spoken> said(Reply.Answer answer) {
		Spoken proved = new Spoken(answer.model(), Turns.message(answer));
		Reply.Clarification open = answer.open();
		return (open == null) ? List.of(proved) : List.of(proved, new Spoken(HOUSE, Turns.message(open)));
	}

	private void typing(Owed owed, boolean on) {
		ConversationId id = owed.conversation().id();
		this.events.publishEvent(new Ephemeral.Typed(id, new Author.Assistant(HOUSE), id.value(), on));
	}

}
