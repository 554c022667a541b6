package guichet.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The product itself in a process of its own, on its embedded defaults, as a user starts
 * it: it can be killed the hard way and started again on the same data.
 */
final class RunningGuichet implements AutoCloseable {

	static final String PASSWORD = "a-password-for-tests-1";

	private final Path data;

	private final int port = freePort();

	private final List<String> settings;

	private final List<String> log = new ArrayList<>();

	private Process process;

	private RunningGuichet(Path data, List<String> settings) {
		this.data = data;
		this.settings = settings;
	}

	static RunningGuichet start(Path data, String... settings) {
		RunningGuichet guichet = new RunningGuichet(data, List.of(settings));
		guichet.start();
		return guichet;
	}

	/** Returns once it says that it is ready. */
	void start() {
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
				"-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
				"guichet.GuichetApplication", "--server.port=" + this.port, "--guichet.data=" + this.data,
				"--guichet.database.binaries=" + Path.of("target", "postgres")));
		for (String login : List.of("admin", "manager", "supervisor", "agent")) {
			command.add("--guichet.passwords." + login + "=" + PASSWORD);
		}
		command.addAll(this.settings);
		CompletableFuture<Void> ready = new CompletableFuture<>();
		try {
			this.process = new ProcessBuilder(command).redirectErrorStream(true).start();
			Process started = this.process;
			Thread.ofVirtual().start(() -> read(started.inputReader(), ready));
			ready.get(120, TimeUnit.SECONDS);
		}
		catch (TimeoutException ex) {
			throw new IllegalStateException("Guichet was not ready in time:\n" + log());
		}
		catch (Exception ex) {
			throw new IllegalStateException("Guichet did not start:\n" + log(), ex);
		}
	}

	private void read(BufferedReader lines, CompletableFuture<Void> ready) {
		try {
			String line = lines.readLine();
			while (line != null) {
				synchronized (this.log) {
					this.log.add(line);
				}
				if (line.contains("Guichet is ready")) {
					ready.complete(null);
				}
				line = lines.readLine();
			}
		}
		catch (IOException ex) {
			// the process is gone
		}
		ready.completeExceptionally(new IllegalStateException("The process ended"));
	}

	/** As the kernel's out-of-memory killer would. */
	void killHard() {
		this.process.destroyForcibly();
		this.process.onExit().join();
	}

	/** As a deploy does; returns once it is gone. */
	void terminate() {
		this.process.destroy();
		this.process.onExit().join();
	}

	long pid() {
		return this.process.pid();
	}

	int port() {
		return this.port;
	}

	String url(String path) {
		return "http://localhost:" + this.port + path;
	}

	URI socket(String path) {
		return URI.create("ws://localhost:" + this.port + path);
	}

	String log() {
		synchronized (this.log) {
			return String.join(System.lineSeparator(), this.log);
		}
	}

	static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(30, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		keepLog();
	}

	private void keepLog() {
		try {
			Files.writeString(Path.of("target", "guichet-" + this.port + ".log"), log());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
