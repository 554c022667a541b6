package guichet.helpdesk.live.limit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

import guichet.helpdesk.live.Allowance;

/** An allowance for each name; one that is whole again is forgotten. */
final class Allowances {

	private static final int SWEEP_AT = 10_000;

	private final int perMinute;

	private final LongSupplier nanos;

	private final Map<String, Allowance> held = new ConcurrentHashMap<>();

	Allowances(int perMinute, LongSupplier nanos) {
		this.perMinute = perMinute;
		this.nanos = nanos;
	}

	/** Takes one of this name's, or tells in how many seconds there will be one. */
	int take(String name) {
		if (this.held.size() > SWEEP_AT) {
			this.held.values().removeIf(Allowance::isWhole);
		}
		return this.held.computeIfAbsent(name, (unused) -> new Allowance(this.perMinute, this.nanos)).take();
	}

	int size() {
		return this.held.size();
	}

}
