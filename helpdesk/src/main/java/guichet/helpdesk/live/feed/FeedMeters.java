package guichet.helpdesk.live.feed;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;

import guichet.helpdesk.conversation.Entry;

/** How far this node is behind what all nodes have written. */
@Component
class FeedMeters {

	private final Timer fanOut;

	private final AtomicLong behind = new AtomicLong();

	private final Clock clock;

	FeedMeters(MeterRegistry meters, Clock clock) {
		this.clock = clock;
		this.fanOut = Timer.builder("guichet.fanout.lag")
			.description("From an entry's time of writing until this node's sockets were told; of each batch the last")
			.serviceLevelObjectives(Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(20),
					Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500),
					Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5))
			.register(meters);
		Gauge.builder("guichet.feed.behind", this.behind, AtomicLong::get)
			.description("Entries in the database that this node had not told when it last looked")
			.register(meters);
	}

	/** Nodes' clocks may differ, so a lag below nothing counts as none. */
	void told(Entry last) {
		Duration lag = Duration.between(last.at(), this.clock.instant());
		this.fanOut.record(lag.isNegative() ? Duration.ZERO : lag);
	}

	void behind(long entries) {
		this.behind.set(Math.max(0, entries));
	}

}
