package guichet.e2e.storm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import org.springframework.util.FileSystemUtils;

import guichet.e2e.storm.bare.BareProcess;
import guichet.e2e.storm.load.Plan;
import guichet.e2e.storm.machine.GuichetProcess;
import guichet.e2e.storm.machine.Options;
import guichet.e2e.storm.site.Site;

/**
 * The same storm on the packaged product and on a bare WebSocket server that does nothing
 * but commit, in turn, twice, on the same machine: figures that only mean something as a
 * ratio. See docs/delivery.md.
 */
final class Yardstick {

	private Yardstick() {
	}

	public static void main(String[] arguments) throws Exception {
		Options options = new Options(arguments, Plan.OPTIONS);
		Plan plan = Plan.of(options);
		System.out.println(plan);
		for (int round = 1; round <= 2; round++) {
			Measured bare = bare(plan);
			Measured product = product(plan, options);
			System.out.println("-- round " + round + ", bare server");
			System.out.println(bare);
			System.out.println("-- round " + round + ", Guichet");
			System.out.println(product);
			System.out.printf(Locale.ROOT,
					"Guichet to bare: messages/s x%.2f, ack p50 x%.2f, p99 x%.2f, server and PostgreSQL CPU x%.2f%n%n",
					product.tally().rate() / bare.tally().rate(), product.tally().ack(50) / bare.tally().ack(50),
					product.tally().ack(99) / bare.tally().ack(99), product.cost() / bare.cost());
		}
	}

	private static Measured bare(Plan plan) throws Exception {
		Path data = Files.createTempDirectory("guichet-yardstick-");
		try (BareProcess bare = new BareProcess(data)) {
			return Measured.run(plan, bare.http(), bare.pid(), bare.postgres());
		}
		finally {
			FileSystemUtils.deleteRecursively(data);
		}
	}

	private static Measured product(Plan plan, Options options) throws Exception {
		Path data = Files.createTempDirectory("guichet-yardstick-");
		try (GuichetProcess guichet = new GuichetProcess(GuichetProcess.packaged(), data,
				Site.lifted(options.settings()), Map.of())) {
			return Measured.run(plan, guichet.http(), guichet.handle().pid(), guichet.postgres().pid());
		}
		finally {
			FileSystemUtils.deleteRecursively(data);
		}
	}

}
