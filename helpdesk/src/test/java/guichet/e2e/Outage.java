package guichet.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The embedded database is killed, and cannot start again until the outage ends. */
final class Outage {

	private final Path configuration;

	private final Path aside;

	private Outage(Path configuration) {
		this.configuration = configuration;
		this.aside = configuration.resolveSibling("aside.conf");
	}

	static Outage of(Path data) throws IOException {
		Path cluster = data.resolve("postgres");
		Outage outage = new Outage(cluster.resolve("postgresql.conf"));
		Files.move(outage.configuration, outage.aside);
		String pid = Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst().strip();
		ProcessHandle server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
		server.destroyForcibly();
		server.onExit().join();
		return outage;
	}

	void end() throws IOException {
		Files.move(this.aside, this.configuration);
	}

}
