package guichet.helpdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the embedded server again when it dies under a Guichet that lives. */
final class ServerWatch {

	private static final Logger logger = LoggerFactory.getLogger(ServerWatch.class);

	private static final long PAUSE_MILLIS = 1000;

	private final Path cluster;

	private final Start start;

	private volatile boolean over;

	ServerWatch(Path cluster, Start start) {
		this.cluster = cluster;
		this.start = start;
	}

	/** Watches the server that runs now. */
	void begin() throws IOException {
		server()
			.ifPresent((server) -> server.onExit().thenRunAsync(this::died, (died) -> Thread.ofVirtual().start(died)));
	}

	/** From now on the server may stop. */
	void end() {
		this.over = true;
	}

	private void died() {
		while (!this.over) {
			logger.warn("The embedded PostgreSQL died; it is started again");
			try {
				this.start.again();
				begin();
				return;
			}
			catch (IOException | StoreException ex) {
				logger.warn("It could not be started again yet: {}", ex.getMessage());
				pause();
			}
			catch (InterruptedException _) {
				this.over = true;
			}
		}
	}

	private void pause() {
		try {
			Thread.sleep(PAUSE_MILLIS);
		}
		catch (InterruptedException _) {
			this.over = true;
		}
	}

	private Optional<ProcessHandle> server() throws IOException {
		String pid = Files.readAllLines(this.cluster.resolve("postmaster.pid")).getFirst().strip();
		return ProcessHandle.of(Long.parseLong(pid));
	}

	/** How the server is started where it was. */
	@FunctionalInterface
	interface Start {

		void again() throws IOException, InterruptedException;

	}

}
