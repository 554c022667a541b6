package guichet.helpdesk.live.desk;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import guichet.helpdesk.live.Wire;
import guichet.helpdesk.live.feed.FeedAdvanced;
import guichet.helpdesk.ticket.TicketChanged;
import guichet.helpdesk.ticket.TicketDesk;
import guichet.helpdesk.ticket.TicketLine;

/** Shows every agent the queue whenever it has changed, at most four times a second. */
@Component
class DeskQueue {

	private static final Logger logger = LoggerFactory.getLogger(DeskQueue.class);

	private static final int SHOWN = 200;

	private final DeskFeed feed;

	private final TicketDesk desk;

	private final Wire wire;

	private final AtomicBoolean stale = new AtomicBoolean();

	DeskQueue(DeskFeed feed, TicketDesk desk, Wire wire) {
		this.feed = feed;
		this.desk = desk;
		this.wire = wire;
	}

	@TransactionalEventListener
	void changed(TicketChanged changed) {
		this.stale.set(true);
	}

	@EventListener
	void advanced(FeedAdvanced advanced) {
		if (advanced.entries().stream().anyMatch((entry) -> entry.desk())) {
			this.stale.set(true);
		}
	}

	@Scheduled(fixedDelay = 250)
	void tell() {
		if (this.feed.links().isEmpty() || !this.stale.getAndSet(false)) {
			return;
		}
		try {
			List<TicketLine> open = this.desk.open(SHOWN);
			long waiting = open.stream().filter((ticket) -> "waiting".equals(ticket.status())).count();
			this.feed.all(this.wire.frame("queue", Map.of("waiting", waiting, "tickets", open)));
		}
		catch (RuntimeException ex) {
			this.stale.set(true);
			logger.warn("Could not show the queue: {}", ex.toString());
		}
	}

}
