package guichet.e2e.storm.load;

import java.util.Map;
import java.util.TreeMap;

/** What a storm came to, of what was sent while it counted. */
public final class Tally {

	private final Times acked = new Times();

	private final Times shown = new Times();

	private final Times atTheDesk = new Times();

	private final Map<String, Integer> others = new TreeMap<>();

	private int sent;

	private int unsettled;

	private int durable;

	private long begun;

	private long ended;

	public void begin() {
		this.begun = System.nanoTime();
	}

	public void end() {
		this.ended = System.nanoTime();
	}

	/** One more is committed while it counts, whenever it was sent. */
	public void durable() {
		this.durable++;
	}

	public void sent() {
		this.sent++;
		this.unsettled++;
	}

	public void acked(long nanos) {
		this.acked.add(nanos);
	}

	/** On the visitor's own screen. */
	public void shown(long nanos) {
		this.shown.add(nanos);
		this.unsettled--;
	}

	public void atTheDesk(long nanos) {
		this.atTheDesk.add(nanos);
	}

	/** Anything else heard, by what it is. */
	public void other(String what) {
		this.others.merge(what, 1, Integer::sum);
	}

	/** How many are sent and not shown yet. */
	public int unsettled() {
		return this.unsettled;
	}

	public int committed() {
		return this.durable;
	}

	/** Durable messages a second. */
	public double rate() {
		return this.durable * 1e9 / (this.ended - this.begun);
	}

	/** How long an ack took, in milliseconds, for so many of a hundred. */
	public double ack(double share) {
		return this.acked.percentile(share);
	}

	/** The lines to print. */
	public String report() {
		StringBuilder report = new StringBuilder();
		report.append("sent %d, acked %d, shown %d%n".formatted(this.sent, this.acked.count(), this.shown.count()));
		report.append("durable messages/s  %.0f%n".formatted(rate()));
		report.append("say to ack          %s%n".formatted(this.acked));
		report.append("say to shown        %s%n".formatted(this.shown));
		if (this.atTheDesk.count() > 0) {
			report.append("say to desk         %s%n".formatted(this.atTheDesk));
		}
		report.append("also heard          %s%n".formatted(this.others));
		return report.toString();
	}

}
