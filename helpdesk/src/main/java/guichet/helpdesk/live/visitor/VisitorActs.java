package guichet.helpdesk.live.visitor;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import guichet.helpdesk.conversation.Conversations;
import guichet.helpdesk.conversation.Conversations.Opening;
import guichet.helpdesk.conversation.Posted;
import guichet.helpdesk.customer.CardNumbers;
import guichet.helpdesk.customer.Customer.Identity;
import guichet.helpdesk.customer.Customers;
import guichet.helpdesk.live.Frame;
import guichet.helpdesk.live.FrameRefusedException;
import guichet.helpdesk.live.Socket;
import guichet.helpdesk.live.limit.Pace;
import guichet.helpdesk.satisfaction.Rating;
import guichet.helpdesk.satisfaction.Ratings;
import guichet.helpdesk.ticket.Tickets;

/** What a visitor does that is kept; each is acked once it is committed. */
@Component
class VisitorActs {

	private final Conversations conversations;

	private final Tickets tickets;

	private final Ratings ratings;

	private final Pace pace;

	private final Customers customers;

	VisitorActs(Conversations conversations, Tickets tickets, Ratings ratings, Pace pace, Customers customers) {
		this.customers = customers;
		this.pace = pace;
		this.conversations = conversations;
		this.tickets = tickets;
		this.ratings = ratings;
	}

	/**
	 * Every frame costs; {@link FrameRefusedException} when this socket sends too many.
	 */
	void admit(VisitorLink link, boolean hello) {
		refuseIf(link.allowance().take(this.pace.weight(hello)), null);
	}

	/** What is stored costs more, and whoever speaks for the same visitor shares it. */
	void admitMessage(VisitorLink link, Opening opening, UUID key) {
		refuseIf(this.pace.message(opening.conversation().toString(), link.link().address()), key);
		Identity identity = link.takeIdentity();
		if (identity != null) {
			keep(link, opening, identity, key);
		}
	}

	private void keep(VisitorLink link, Opening opening, Identity identity, UUID key) {
		try {
			this.customers.verified(opening.customer(), identity, opening.locale());
		}
		catch (RuntimeException ex) {
			link.knows(identity);
			throw Socket.refusal(ex).about(key);
		}
	}

	private static void refuseIf(int wait, @Nullable UUID key) {
		if (wait > 0) {
			throw new FrameRefusedException("too-many", "Too many messages: wait " + wait + " s", key, wait);
		}
	}

	void say(VisitorLink link, Opening opening, Frame.Say say, Consumer<FrameRefusedException> refused) {
		tellIfMasked(link, say);
		link.expectAck(say.key());
		this.conversations.say(opening, say.key(), say.text()).whenComplete((posted, fault) -> {
			if (fault != null) {
				link.forget(say.key());
				refused.accept(Socket.refusal(fault).about(say.key()));
			}
			else {
				settle(link, say.key(), posted);
			}
		});
	}

	/** What the log hides he must know, and his own screen must not keep it either. */
	private void tellIfMasked(VisitorLink link, Frame.Say say) {
		String masked = CardNumbers.mask(say.text());
		if (!masked.equals(say.text())) {
			link.masked(say.key(), masked);
		}
	}

	private static void settle(VisitorLink link, UUID key, Posted posted) {
		switch (posted) {
			case Posted.Stored stored -> link.ack(key, stored.entry().seq(), stored.entry().at());
			case Posted.Repeated repeated -> link.ack(key, repeated.seq(), repeated.at());
			case Posted.NotYours refused -> throw new IllegalStateException("A visitor's words were refused");
			case Posted.Collision refused -> throw new IllegalStateException("A visitor's words were refused");
		}
	}

	void handover(VisitorLink link, Opening opening, UUID key) {
		link.expectAck(key);
		try {
			Tickets.Receipt receipt = this.tickets.ask(opening, key);
			link.ack(key, receipt.seq(), receipt.at());
		}
		catch (RuntimeException ex) {
			link.forget(key);
			throw Socket.refusal(ex).about(key);
		}
	}

	void rate(VisitorLink link, Opening opening, Frame.Rate rate) {
		try {
			Optional<Rating> rating = this.ratings.rate(opening.conversation(), rate.key(), rate.score(),
					rate.comment());
			Rating given = rating
				.orElseThrow(() -> new FrameRefusedException("not-allowed", "There is nothing to rate yet", null));
			link.expectAck(rate.key());
			link.ack(rate.key(), given.seq(), given.at());
		}
		catch (RuntimeException ex) {
			throw Socket.refusal(ex).about(rate.key());
		}
	}

	void read(Opening opening, int seq) {
		this.conversations.read(opening.conversation(), seq);
	}

}
