package guichet.helpdesk.conversation.log;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import guichet.helpdesk.conversation.LogStalled;
import guichet.helpdesk.conversation.Posted;

/** How the log fares: how long acks take, how many drafts share a commit and wait. */
@Component
class LogMeters {

	private final MeterRegistry meters;

	private final ApplicationEventPublisher events;

	private final Timer acked;

	private final Timer failed;

	private final DistributionSummary sizes;

	LogMeters(MeterRegistry meters, ApplicationEventPublisher events) {
		this.meters = meters;
		this.events = events;
		this.acked = acks("settled");
		this.failed = acks("failed");
		this.sizes = DistributionSummary.builder("guichet.commit.drafts")
			.description("Drafts that shared a commit")
			.serviceLevelObjectives(1, 2, 5, 10, 20, 50, 100, 200, 500)
			.register(meters);
	}

	private Timer acks(String outcome) {
		return Timer.builder("guichet.ack")
			.description("From a draft's arrival until it is committed and may be acked")
			.tag("outcome", outcome)
			.serviceLevelObjectives(millis(1), millis(2), millis(5), millis(10), millis(20), millis(50), millis(100),
					millis(200), millis(500), millis(1000), millis(2000), millis(5000), millis(10_000))
			.register(this.meters);
	}

	private static Duration millis(long millis) {
		return Duration.ofMillis(millis);
	}

	/** Shows how many drafts wait for a commit. */
	void watch(Collection<?> waiting) {
		Gauge.builder("guichet.commit.waiting", waiting, Collection::size)
			.description("Drafts that wait for a commit")
			.register(this.meters);
	}

	/** Times the outcome, and tells the house when the database did not take it. */
	CompletableFuture<Posted> timed(CompletableFuture<Posted> outcome) {
		long began = System.nanoTime();
		outcome.whenComplete((posted, fault) -> {
			((fault == null) ? this.acked : this.failed).record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
			Throwable cause = (fault instanceof CompletionException && fault.getCause() != null) ? fault.getCause()
					: fault;
			if (cause instanceof DataAccessException || cause instanceof TransactionException) {
				this.events.publishEvent(new LogStalled(cause));
			}
		});
		return outcome;
	}

	void committed(int drafts) {
		this.sizes.record(drafts);
	}

}
