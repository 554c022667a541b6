package guichet.helpdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server that a Guichet killed without warning left behind. Only a process that is a
 * PostgreSQL at work in this very directory is ever touched: its number alone proves
 * nothing, for the system gives numbers out again.
 */
final class OrphanedServer {

	private static final Logger logger = LoggerFactory.getLogger(OrphanedServer.class);

	private static final Duration POLITELY = Duration.ofSeconds(6);

	private static final Duration FIRMLY = Duration.ofSeconds(3);

	private final Path cluster;

	private final PostgresPrograms programs;

	OrphanedServer(Path cluster, PostgresPrograms programs) {
		this.cluster = cluster;
		this.programs = programs;
	}

	/**
	 * Stops what is left of an earlier server, and forgets a number that is no server's.
	 */
	void stop() throws IOException, InterruptedException {
		Path pidFile = this.cluster.resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return;
		}
		List<String> lines = Files.readAllLines(pidFile);
		Optional<ProcessHandle> process = process(lines);
		if (process.isEmpty()) {
			return;
		}
		ProcessHandle found = process.get();
		if (!isServerOfThisDirectory(found, lines)) {
			logger.info("Process {} now bears the number of an earlier database server; it is let be", found.pid());
			Files.delete(pidFile);
			return;
		}
		logger.info("Stopping the database server {} that an earlier Guichet left behind", found.pid());
		stop(found);
	}

	private void stop(ProcessHandle server) throws IOException, InterruptedException {
		List<ProcessHandle> family = Stream.concat(Stream.of(server), server.descendants()).toList();
		this.programs.run(POLITELY.plusSeconds(1), "pg_ctl", "stop", "-D", this.cluster.toString(), "-m", "fast", "-t",
				Long.toString(POLITELY.toSeconds()));
		for (ProcessHandle process : family) {
			if (process.isAlive() && isPostgres(process)) {
				process.destroyForcibly();
			}
		}
		try {
			CompletableFuture.allOf(family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
				.orTimeout(FIRMLY.toMillis(), TimeUnit.MILLISECONDS)
				.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof TimeoutException) {
				throw new StoreException("The database server %d, left behind by an earlier Guichet, cannot be stopped."
					.formatted(server.pid()), "Stop process " + server.pid() + " by hand, then start Guichet again.");
			}
			throw ex;
		}
	}

	private static Optional<ProcessHandle> process(List<String> lines) {
		try {
			return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
		}
		catch (NumberFormatException | NoSuchElementException _) {
			return Optional.empty();
		}
	}

	private boolean isServerOfThisDirectory(ProcessHandle process, List<String> lines) throws IOException {
		if (!isPostgres(process)) {
			return false;
		}
		Path workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
		if (Files.isReadable(workingDirectory)) {
			return workingDirectory.toRealPath().equals(this.cluster.toRealPath());
		}
		return lines.size() > 2 && startedAt(process, Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())));
	}

	private static boolean isPostgres(ProcessHandle process) {
		String program = process.info()
			.command()
			.map((command) -> Path.of(command).getFileName().toString())
			.orElse("");
		return program.equals("postgres") || program.equals("postgres.exe");
	}

	private static boolean startedAt(ProcessHandle process, Instant instant) {
		return process.info()
			.startInstant()
			.filter((start) -> Duration.between(start, instant).abs().compareTo(Duration.ofSeconds(60)) < 0)
			.isPresent();
	}

}
