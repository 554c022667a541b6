package guichet.bot.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BooleanSupplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What the model does and costs, for whoever measures: this node's calls alone. */
public class ModelMeters {

	private final MeterRegistry meters;

	public ModelMeters(MeterRegistry meters) {
		this.meters = meters;
		List.of("ended", "failed", "none").forEach(this::calls);
	}

	private Counter calls(String outcome) {
		return Counter.builder("guichet.model.calls")
			.description("Calls of the model that came to their end, failed, or were broken off by us")
			.tag("outcome", outcome)
			.register(this.meters);
	}

	/** Shows whether the model is left alone. */
	public void watch(BooleanSupplier resting) {
		Gauge.builder("guichet.model.resting", resting, (it) -> it.getAsBoolean() ? 1 : 0)
			.description("1 while the model is left alone after failures")
			.register(this.meters);
	}

	/** A call is over. */
	public void called(String outcome) {
		calls(outcome).increment();
	}

	/** An answer was not asked for; why is one of few. */
	public void declined(String why) {
		Counter.builder("guichet.model.declined")
			.description("Answers that the model was not asked for")
			.tag("why", why)
			.register(this.meters)
			.increment();
	}

	void spent(Usage used, BigDecimal cost) {
		this.meters.counter("guichet.model.tokens", "kind", "sent").increment(used.input());
		this.meters.counter("guichet.model.tokens", "kind", "written").increment(used.output());
		this.meters.counter("guichet.model.cost").increment(cost.doubleValue());
	}

}
