package guichet.helpdesk.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL that Guichet brings along: on this machine's loopback address only,
 * behind a password of its own, and durable, so that what it has confirmed outlives a
 * power cut.
 */
final class EmbeddedPostgres implements AutoCloseable {

	/** The owner of the embedded server's tables. */
	static final String USER = "guichet";

	/** As whom Guichet itself works there. */
	static final String APP = "guichet_app";

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedPostgres.class);

	/** Long enough to work through the log after a crash under load. */
	private static final Duration START = Duration.ofSeconds(120);

	private static final Duration STOP = Duration.ofSeconds(30);

	private static final int ATTEMPTS = 3;

	private static final List<String> SETTINGS = List.of("listen_addresses=127.0.0.1", "unix_socket_directories=",
			"fsync=on", "synchronous_commit=on", "full_page_writes=on", "log_checkpoints=off", "jit=off",
			"timezone=UTC", "log_error_verbosity=terse");

	/** Those that know every alphabet first; the last is known everywhere. */
	private static final List<String> LOCALES = List.of("C.UTF-8", "en_US.UTF-8", "C");

	private final DataDirectory directory;

	private final PostgresPrograms programs;

	private final int port;

	private final ServerWatch watch;

	private EmbeddedPostgres(DataDirectory directory, PostgresPrograms programs)
			throws IOException, InterruptedException {
		this.directory = directory;
		this.programs = programs;
		this.port = start(1);
		this.watch = new ServerWatch(directory.cluster(), this::startAgain);
		this.watch.begin();
	}

	/**
	 * Starts the server, after stopping one left behind, and returns when it takes
	 * connections.
	 */
	static EmbeddedPostgres start(DataDirectory directory, Path binaries) throws IOException, InterruptedException {
		PostgresPrograms programs = PostgresPrograms.in(PostgresBinaries.unpackedInto(binaries));
		if (!Files.exists(directory.cluster())) {
			found(directory, programs);
		}
		new OrphanedServer(directory.cluster(), programs).stop();
		EmbeddedPostgres started = new EmbeddedPostgres(directory, programs);
		started.settleApp();
		return started;
	}

	private static void found(DataDirectory directory, PostgresPrograms programs)
			throws IOException, InterruptedException {
		Path unfinished = directory.cluster().resolveSibling("postgres.unfinished");
		Path secret = directory.cluster().resolveSibling("postgres.secret");
		DataDirectory.writePrivately(secret, directory.password());
		programs.own(secret);
		PostgresPrograms.Outcome outcome = new PostgresPrograms.Outcome(false, "");
		for (String locale : LOCALES) {
			FileSystemUtils.deleteRecursively(unfinished);
			programs.own(Files.createDirectory(unfinished));
			outcome = programs.run(START, "initdb", "-D", unfinished.toString(), "-U", USER, "-E", "UTF-8", "-k", "-A",
					"scram-sha-256", "--pwfile=" + secret, "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
					"--locale=C", "--lc-ctype=" + locale);
			if (outcome.succeeded()) {
				Files.delete(secret);
				Files.move(unfinished, directory.cluster());
				return;
			}
		}
		throw failed("initialised", outcome.said());
	}

	/** The application's user is there, with the password that its file holds. */
	private void settleApp() throws IOException {
		try (Connection connection = DriverManager.getConnection(url(), USER, this.directory.password());
				Statement statement = connection.createStatement()) {
			statement.execute("""
					do $$ begin
						if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s; end if;
						alter role %1$s login password '%2$s';
					end $$""".formatted(APP, this.directory.appPassword()));
		}
		catch (SQLException ex) {
			close();
			throw failed("given its user", String.valueOf(ex.getMessage()));
		}
	}

	private int start(int attempt) throws IOException, InterruptedException {
		int candidate = freePort();
		Optional<String> complaint = startAt(candidate);
		if (complaint.isEmpty()) {
			return candidate;
		}
		if (complaint.get().contains("could not bind") && attempt < ATTEMPTS) {
			return start(attempt + 1);
		}
		throw failed("started", complaint.get());
	}

	/** At the same port, for the connections' pool knows no other. */
	private void startAgain() throws IOException, InterruptedException {
		new OrphanedServer(this.directory.cluster(), this.programs).stop();
		Optional<String> complaint = startAt(this.port);
		if (complaint.isPresent()) {
			throw failed("started", complaint.get());
		}
	}

	/** What the server complains of, if it does not start. */
	private Optional<String> startAt(int port) throws IOException, InterruptedException {
		Path log = this.directory.cluster().resolve("server.log");
		Files.deleteIfExists(log);
		PostgresPrograms.Outcome outcome = this.programs.run(START.plusSeconds(5), "pg_ctl", "start", "-w", "-t",
				Long.toString(START.toSeconds()), "-D", this.directory.cluster().toString(), "-l", log.toString(), "-o",
				options(port));
		return outcome.succeeded() ? Optional.empty()
				: Optional.of(Files.exists(log) ? Files.readString(log).strip() : outcome.said());
	}

	private static String options(int port) {
		List<String> options = new ArrayList<>(List.of("-p", Integer.toString(port)));
		SETTINGS.forEach((setting) -> options.addAll(Arrays.asList("-c", setting)));
		return String.join(" ", options);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private static StoreException failed(String what, String said) {
		return new StoreException("The embedded PostgreSQL could not be %s:%n%n%s".formatted(what, said.indent(4)),
				"See what it says above, or name an outside PostgreSQL with guichet.database.url.");
	}

	String url() {
		return url(this.port);
	}

	static String url(int port) {
		return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
	}

	/** Stops the server; what is still connected is cut off. */
	@Override
	public void close() {
		this.watch.end();
		try {
			PostgresPrograms.Outcome outcome = this.programs.run(STOP.plusSeconds(1), "pg_ctl", "stop", "-D",
					this.directory.cluster().toString(), "-m", "fast", "-t", Long.toString(STOP.toSeconds()));
			if (!outcome.succeeded()) {
				logger.warn("The embedded PostgreSQL did not stop: {}", outcome.said());
			}
		}
		catch (IOException ex) {
			logger.warn("The embedded PostgreSQL could not be stopped", ex);
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

}
