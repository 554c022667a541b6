package guichet.e2e.storm.fault;

import java.util.ArrayList;
import java.util.List;

import guichet.e2e.storm.machine.Options;

/**
 * What a site has to bear.
 *
 * @param rate messages a second of all visitors together
 * @param pause seconds of talk before each fault, counted from when all are back
 * @param lasting milliseconds that a fault lasts which ends by itself
 * @param handedOver whether all ask for a person first
 * @param proxied whether visitors come through a proxy each node
 */
public record Assault(long seed, int visitors, int rate, List<String> faults, int pause, long lasting,
		boolean handedOver, boolean proxied) {

	/** The names of the options that {@link #of} reads. */
	public static final List<String> OPTIONS = List.of("seed", "visitors", "rate", "faults", "times", "pause",
			"lasting", "assistant");

	public static Assault of(Options options) {
		List<String> named = List.of(options.text("faults", "kill-node").split(","));
		named.forEach(Fault::of);
		List<String> faults = new ArrayList<>();
		for (int i = 0; i < options.number("times", 1); i++) {
			faults.addAll(named);
		}
		return new Assault(options.number("seed", (int) (System.nanoTime() & 0xffff)), options.number("visitors", 500),
				options.number("rate", 500), faults, options.number("pause", 5), options.number("lasting", 5000),
				!options.has("assistant"), faults.contains(Fault.SILENCE_LINKS.code()));
	}

}
