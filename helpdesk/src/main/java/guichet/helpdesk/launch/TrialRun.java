package guichet.helpdesk.launch;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.springframework.util.FileSystemUtils;

/** Starts the product once in a process of its own, on data that is thrown away. */
final class TrialRun {

	/** The cache holds for this collector only; it starts fastest and keeps least. */
	private static final List<String> MACHINE = List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");

	private static final int PATIENCE_SECONDS = 240;

	private final Path directory;

	private final Path jar;

	private final Path cache;

	TrialRun(Path directory, String jar) {
		this.directory = directory;
		this.jar = directory.resolve(jar);
		this.cache = directory.resolve("guichet.aot");
	}

	/** What a start is given: machine, cache and file, by their whole paths. */
	List<String> arguments() {
		List<String> arguments = new ArrayList<>(MACHINE);
		arguments.add(quoted("-XX:AOTCache=" + this.cache));
		arguments.add("-jar");
		arguments.add(quoted(this.jar.toString()));
		return arguments;
	}

	/** As a file of arguments reads it. */
	private static String quoted(String argument) {
		return '"' + argument.replace("\\", "\\\\") + '"';
	}

	void extract(Path packaged) throws IOException, InterruptedException {
		Process tools = new ProcessBuilder(java(), "-Djarmode=tools", "-jar", packaged.toString(), "extract", "--force",
				"--destination", this.directory.toString())
			.redirectErrorStream(true)
			.start();
		String said = new String(tools.getInputStream().readAllBytes());
		if (tools.waitFor() != 0 || !Files.exists(this.jar)) {
			throw new IOException("the packaged file could not be taken apart:\n" + said);
		}
	}

	/** Starts, talks, stops; the cache is written on the way out. */
	void learn() throws IOException, InterruptedException {
		Path data = Files.createTempDirectory("guichet-trial-");
		Path log = this.directory.resolve("trial.log");
		try {
			int port = freePort();
			Process trial = start(data, log, port);
			awaitReady(trial, log);
			new TrialTalk(port).hold();
			trial.destroy();
			if (!trial.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				trial.destroyForcibly();
			}
		}
		finally {
			FileSystemUtils.deleteRecursively(data);
		}
		if (!Files.exists(this.cache)) {
			throw new IOException("this Java wrote no cache; what it said is in " + log);
		}
		Files.delete(log);
	}

	private Process start(Path data, Path log, int port) throws IOException {
		List<String> command = new ArrayList<>(List.of(java()));
		command.addAll(MACHINE);
		command.addAll(List.of("-XX:AOTCacheOutput=" + this.cache, "-jar", this.jar.toString(), "--server.port=" + port,
				"--guichet.data=" + data));
		return new ProcessBuilder(command).directory(this.directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
	}

	private static void awaitReady(Process trial, Path log) throws IOException, InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		while (!Files.readString(log).contains("Guichet is ready")) {
			if (!trial.isAlive() || System.nanoTime() > end) {
				trial.destroyForcibly();
				throw new IOException("it did not start:\n" + Files.readString(log));
			}
			Thread.sleep(100);
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

}
