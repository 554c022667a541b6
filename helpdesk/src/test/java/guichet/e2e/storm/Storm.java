package guichet.e2e.storm;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

import guichet.e2e.storm.load.Plan;
import guichet.e2e.storm.machine.Options;
import guichet.e2e.storm.machine.GuichetProcess;
import guichet.e2e.storm.machine.SlowDisk;
import guichet.e2e.storm.site.Site;

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
		System.out.println(plan);
		if (options.has("url")) {
			System.out.println(Measured.run(plan, URI.create(options.text("url", "")), options.number("server-pid", 0),
					options.number("postgres-pid", 0)));
			return;
		}
		Path data = Files.createTempDirectory("guichet-storm-");
		Map<String, String> environment = options.has("fsync-delay")
				? SlowDisk.environment(options.text("fsync-delay", "")) : Map.of();
		try (GuichetProcess guichet = new GuichetProcess(GuichetProcess.packaged(), data,
				Site.lifted(options.settings()), environment)) {
			System.out.println(Measured.run(plan, guichet.http(), guichet.handle().pid(), guichet.postgres().pid()));
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

}
