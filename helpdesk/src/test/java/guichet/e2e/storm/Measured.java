package guichet.e2e.storm;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;

import guichet.e2e.storm.load.Crowd;
import guichet.e2e.storm.load.Desk;
import guichet.e2e.storm.load.Plan;
import guichet.e2e.storm.load.Tally;
import guichet.e2e.storm.machine.Cpu;
import guichet.e2e.storm.wire.Wires;

/**
 * What a storm on a server came to, and the processor time it took while it counted.
 *
 * @param server milliseconds of the server's process
 * @param postgres milliseconds of PostgreSQL with all its children
 * @param driver milliseconds of this process
 */
record Measured(Tally tally, long server, long postgres, long driver) {

	/** Lets a storm loose on a server of guichet.v1. */
	static Measured run(Plan plan, URI http, long server, long postgres) throws IOException, InterruptedException {
		try (Wires wires = new Wires()) {
			Crowd crowd = new Crowd(wires, URI.create("ws://" + http.getAuthority() + "/ws/customer"), plan);
			crowd.arrive();
			if (plan.agent()) {
				new Desk(crowd).open(wires, http);
			}
			long driver = ProcessHandle.current().pid();
			long[] before = new long[3];
			Tally tally = crowd.talk(() -> {
				before[0] = Cpu.millis(server);
				before[1] = Cpu.millisOfFamily(postgres);
				before[2] = Cpu.millis(driver);
			});
			long[] used = { Cpu.millis(server) - before[0], Cpu.millisOfFamily(postgres) - before[1],
					Cpu.millis(driver) - before[2] };
			crowd.settle();
			return new Measured(tally, used[0], used[1], used[2]);
		}
	}

	/** Processor milliseconds of server and PostgreSQL that a durable message took. */
	double cost() {
		return (this.server + this.postgres) / (double) Math.max(1, this.tally.committed());
	}

	@Override
	public String toString() {
		return this.tally.report() + cpu("server", this.server) + cpu("PostgreSQL", this.postgres)
				+ cpu("driver", this.driver);
	}

	private String cpu(String who, long used) {
		return String.format(Locale.ROOT, "CPU %-11s     %.3f ms a message (%d ms)%n", who,
				used / (double) Math.max(1, this.tally.committed()), used);
	}

}
