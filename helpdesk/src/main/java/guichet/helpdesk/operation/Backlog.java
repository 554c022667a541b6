package guichet.helpdesk.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import guichet.helpdesk.conversation.Conversations;
import guichet.helpdesk.ticket.TicketDesk;

/**
 * What waits, over all nodes: replies that the assistant owes, and people in the queue.
 * Counted every few seconds by indexes that hold nothing else, not when somebody asks.
 */
@Component
class Backlog {

	private static final Reading UNKNOWN = new Reading(Double.NaN, null, Double.NaN, null);

	private final Conversations conversations;

	private final TicketDesk desk;

	private final Clock clock;

	private volatile Reading last = UNKNOWN;

	Backlog(Conversations conversations, TicketDesk desk, Clock clock, MeterRegistry meters) {
		this.conversations = conversations;
		this.desk = desk;
		this.clock = clock;
		gauge(meters, "guichet.owed.replies", "Replies that the assistant owes, over all nodes", Reading::owed);
		gauge(meters, "guichet.owed.oldest.seconds", "How long the oldest of them is owed",
				(reading) -> since(reading.owed(), reading.oldestOwed()));
		gauge(meters, "guichet.queue.waiting", "People who wait for an agent", Reading::waiting);
		gauge(meters, "guichet.queue.oldest.seconds", "How long the first of them has waited",
				(reading) -> since(reading.waiting(), reading.oldestWaiting()));
	}

	private void gauge(MeterRegistry meters, String name, String what, ToDoubleFunction<Reading> value) {
		Gauge.builder(name, () -> value.applyAsDouble(this.last)).description(what).register(meters);
	}

	private double since(double count, @Nullable Instant oldest) {
		if (oldest == null) {
			return (count == 0) ? 0 : Double.NaN;
		}
		return Math.max(0, Duration.between(oldest, this.clock.instant()).toMillis() / 1000.0);
	}

	@Scheduled(fixedDelay = 5000)
	void count() {
		try {
			Conversations.Owing owing = this.conversations.owing();
			TicketDesk.Queue queue = this.desk.queue();
			this.last = new Reading(owing.replies(), owing.oldest(), queue.waiting(), queue.oldest());
		}
		catch (DataAccessException | TransactionException ex) {
			this.last = UNKNOWN;
		}
	}

	private record Reading(double owed, @Nullable Instant oldestOwed, double waiting, @Nullable Instant oldestWaiting) {
	}

}
