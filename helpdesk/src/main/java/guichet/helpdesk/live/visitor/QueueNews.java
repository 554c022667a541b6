package guichet.helpdesk.live.visitor;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import guichet.helpdesk.conversation.Content;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.live.Wire;
import guichet.helpdesk.live.feed.FeedAdvanced;
import guichet.helpdesk.ticket.TicketChanged;
import guichet.helpdesk.ticket.TicketDesk;

/**
 * Tells those who wait their place in the queue, when it changes and when they return.
 */
@Component
class QueueNews {

	private static final Logger logger = LoggerFactory.getLogger(QueueNews.class);

	private final Rooms rooms;

	private final TicketDesk desk;

	private final Wire wire;

	private final AtomicBoolean stale = new AtomicBoolean();

	QueueNews(Rooms rooms, TicketDesk desk, Wire wire) {
		this.rooms = rooms;
		this.desk = desk;
		this.wire = wire;
	}

	Wire wire() {
		return this.wire;
	}

	@TransactionalEventListener
	void changed(TicketChanged changed) {
		this.stale.set(true);
	}

	@EventListener
	void advanced(FeedAdvanced advanced) {
		if (advanced.entries().stream().anyMatch((entry) -> entry.content() instanceof Content.StateChange)) {
			this.stale.set(true);
		}
	}

	/** At most once a second, however many tickets change. */
	@Scheduled(fixedDelay = 1000)
	void tell() {
		if (!this.stale.getAndSet(false)) {
			return;
		}
		try {
			this.desk.places().forEach((id, place) -> this.rooms.each(id, (link) -> tell(link, place)));
		}
		catch (RuntimeException ex) {
			this.stale.set(true);
			logger.warn("Could not tell places in the queue: {}", ex.toString());
		}
	}

	void tell(ConversationId id, VisitorLink link) {
		if (link.queued()) {
			this.desk.place(id).ifPresent((place) -> tell(link, place));
		}
	}

	private void tell(VisitorLink link, TicketDesk.Place place) {
		link.progress((seq) -> {
			Map<String, Object> fields = new HashMap<>(
					Map.of("seq", seq, "state", "queued", "position", place.position(), "ticket", place.code()));
			if (place.waited() != null) {
				fields.put("etaSeconds", place.waited().toSeconds());
			}
			return this.wire.frame("state", fields);
		});
	}

}
