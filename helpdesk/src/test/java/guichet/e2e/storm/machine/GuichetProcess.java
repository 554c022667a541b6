package guichet.e2e.storm.machine;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The product in a process of its own. Its output goes to files in its data directory, so
 * that reading it costs the driver nothing.
 */
public final class GuichetProcess implements AutoCloseable {

	public static final String PASSWORD = "a-password-for-storms-1";

	private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(300);

	private final List<String> program;

	private final Path data;

	private final List<String> settings;

	private final Map<String, String> environment;

	private final int port = freePort();

	private int starts;

	private Process process;

	/** The packaged product, as a user starts it. */
	public static List<String> packaged() {
		return List.of(java(), "-jar", jar().toString());
	}

	/** What the command prepare has laid out. */
	public static List<String> prepared(String start) {
		return List.of(java(), "@" + start);
	}

	/** The classes being tested, made to start fast. */
	public static List<String> classes() {
		return List.of(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
				"-cp", System.getProperty("java.class.path"), "guichet.GuichetApplication");
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	/** Starts it, and returns once it says that it is ready. */
	public GuichetProcess(List<String> program, Path data, List<String> settings, Map<String, String> environment) {
		this.program = program;
		this.data = data;
		this.settings = settings;
		this.environment = environment;
		start();
	}

	/** Starts it again where it was. */
	public void start() {
		launch();
		awaitReady();
	}

	/** Starts it without waiting until it is ready. */
	public void launch() {
		List<String> command = new ArrayList<>(this.program);
		command.addAll(List.of("--server.port=" + this.port, "--guichet.data=" + this.data,
				"--guichet.database.binaries=" + Path.of("target", "postgres")));
		for (String login : List.of("admin", "manager", "supervisor", "agent")) {
			command.add("--guichet.passwords." + login + "=" + PASSWORD);
		}
		command.addAll(this.settings);
		try {
			Files.createDirectories(this.data);
			this.starts++;
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(log().toFile());
			builder.environment().putAll(this.environment);
			this.process = builder.start();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public void awaitReady() {
		long end = System.nanoTime() + PATIENCE_NANOS;
		try {
			while (!Files.readString(log()).contains("Guichet is ready")) {
				if (!this.process.isAlive() || System.nanoTime() > end) {
					throw new IllegalStateException("Guichet did not start:\n" + Files.readString(log()));
				}
				Thread.sleep(50);
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private Path log() {
		return this.data.resolve("guichet-" + this.starts + ".log");
	}

	private static Path jar() {
		try (Stream<Path> files = Stream.of("target", "helpdesk/target")
			.map(Path::of)
			.filter(Files::isDirectory)
			.flatMap(GuichetProcess::list)) {
			return files.filter((file) -> file.getFileName().toString().matches("guichet-helpdesk-.*\\.jar"))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("There is no guichet-helpdesk-….jar: package it first"));
		}
	}

	private static Stream<Path> list(Path directory) {
		try {
			return Files.list(directory);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public ProcessHandle handle() {
		return this.process.toHandle();
	}

	/** The embedded PostgreSQL's first process, if it is embedded. */
	public ProcessHandle postgres() {
		try {
			String pid = Files.readAllLines(this.data.resolve("postgres/postmaster.pid")).getFirst().strip();
			return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** As the kernel's out-of-memory killer would. */
	public void killHard() {
		this.process.destroyForcibly();
		this.process.onExit().join();
	}

	/** As a deployment would: SIGTERM, and the time it takes. */
	public void stop() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	public URI http() {
		return URI.create("http://127.0.0.1:" + this.port);
	}

	public static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		stop();
	}

}
