package guichet.e2e.storm;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

import guichet.e2e.storm.load.Crowd;
import guichet.e2e.storm.load.Desk;
import guichet.e2e.storm.load.Plan;
import guichet.e2e.storm.load.Tally;
import guichet.e2e.storm.machine.Cpu;
import guichet.e2e.storm.machine.Options;
import guichet.e2e.storm.machine.GuichetProcess;
import guichet.e2e.storm.machine.SlowDisk;
import guichet.e2e.storm.site.Site;
import guichet.e2e.storm.wire.Wires;

/**
 * A load on the packaged product, and what it costs: durable messages a second, the time
 * until they are acked and shown, and processor time a message, of the server, of
 * PostgreSQL and of this driver apart. See docs/delivery.md.
 */
final class Storm {

	private Storm() {
	}

	public static void main(String[] arguments) throws Exception {
		String[] own = { "url", "server-pid", "postgres-pid", "fsync-delay", "keep" };
		Options options = new Options(arguments,
				Stream.concat(Stream.of(Plan.OPTIONS), Stream.of(own)).toArray(String[]::new));
		Plan plan = Plan.of(options);
		if (options.has("url")) {
			System.out.println(run(plan, URI.create(options.text("url", "")), options.number("server-pid", 0),
					options.number("postgres-pid", 0)));
			return;
		}
		Path data = Files.createTempDirectory("guichet-storm-");
		Map<String, String> environment = options.has("fsync-delay")
				? SlowDisk.environment(options.text("fsync-delay", "")) : Map.of();
		try (GuichetProcess guichet = new GuichetProcess(GuichetProcess.packaged(), data, settings(options),
				environment)) {
			System.out.println(run(plan, guichet.http(), guichet.handle().pid(), guichet.postgres().pid()));
		}
		finally {
			if (options.has("keep")) {
				System.out.println("kept in " + data);
			}
			else {
				FileSystemUtils.deleteRecursively(data);
			}
		}
	}

	/** Nobody types as fast as a storm does, so the limits are lifted. */
	private static List<String> settings(Options options) {
		List<String> settings = new ArrayList<>(Site.lifted());
		settings.addAll(options.settings());
		return settings;
	}

	private static String run(Plan plan, URI http, long server, long postgres)
			throws IOException, InterruptedException {
		try (Wires wires = new Wires()) {
			Crowd crowd = new Crowd(wires, URI.create("ws://" + http.getAuthority() + "/ws/customer"), plan);
			crowd.arrive();
			if (plan.agent()) {
				new Desk(crowd).open(wires, http);
			}
			Used used = new Used(server, postgres);
			Tally tally = crowd.talk(used::begin);
			String cpu = used.report(tally.committed());
			crowd.settle();
			return plan + System.lineSeparator() + tally.report() + cpu;
		}
	}

	/** Processor time used from one moment to another. */
	private static final class Used {

		private final long server;

		private final long postgres;

		private long[] before = {};

		Used(long server, long postgres) {
			this.server = server;
			this.postgres = postgres;
		}

		void begin() {
			this.before = now();
		}

		private long[] now() {
			return new long[] { Cpu.millis(this.server), Cpu.millisOfFamily(this.postgres),
					Cpu.millis(ProcessHandle.current().pid()) };
		}

		String report(int messages) {
			long[] after = now();
			StringBuilder report = new StringBuilder();
			String[] who = { "server", "PostgreSQL", "driver" };
			for (int i = 0; i < who.length; i++) {
				long used = after[i] - this.before[i];
				report.append("CPU %-11s     %.3f ms a message (%d ms)%n".formatted(who[i],
						used / (double) Math.max(1, messages), used));
			}
			return report.toString();
		}

	}

}
