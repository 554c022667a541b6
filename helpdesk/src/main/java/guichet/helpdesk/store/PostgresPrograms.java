package guichet.helpdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Runs the embedded server's programs, which refuse to run as root: as root they run in a
 * user namespace of their own ({@code unshare}) or, where that is not allowed, as another
 * user ({@code setpriv}), who then owns the server's directory.
 */
final class PostgresPrograms {

	private static final List<String> OTHER_USERS = List.of("postgres", "nobody");

	private final Path home;

	private final List<String> prefix;

	private final @Nullable String owner;

	private PostgresPrograms(Path home, List<String> prefix, @Nullable String owner) {
		this.home = home;
		this.prefix = prefix;
		this.owner = owner;
	}

	static PostgresPrograms in(Path home) throws IOException {
		if (!isRoot()) {
			return new PostgresPrograms(home, List.of(), null);
		}
		String mapped = output("unshare", "-U", "id", "-u");
		if (!mapped.isEmpty() && !mapped.equals("0")) {
			return new PostgresPrograms(home, List.of("unshare", "-U"), null);
		}
		for (String user : OTHER_USERS) {
			List<String> prefix = List.of("setpriv", "--reuid=" + user, "--regid=" + output("id", "-g", user),
					"--clear-groups");
			if (succeeds(prefix, home.resolve("bin/postgres").toString(), "--version")) {
				return new PostgresPrograms(home, prefix, user);
			}
		}
		throw new StoreException(
				"PostgreSQL refuses to run as root, and here root can neither open a user namespace"
						+ " (unshare) nor become another user who can read " + home + " (setpriv).",
				"Start Guichet as an ordinary user, or name an outside PostgreSQL with guichet.database.url.");
	}

	private static boolean isRoot() throws IOException {
		Path self = Path.of("/proc/self");
		return Files.exists(self) && Files.getAttribute(self, "unix:uid").equals(0);
	}

	private static String output(String... command) {
		try {
			Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
			String output = new String(process.getInputStream().readAllBytes()).strip();
			return (process.waitFor() == 0) ? output : "";
		}
		catch (IOException _) {
			return "";
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			return "";
		}
	}

	private static boolean succeeds(List<String> prefix, String... command) {
		List<String> line = new ArrayList<>(prefix);
		line.addAll(List.of(command));
		return !output(line.toArray(String[]::new)).isEmpty();
	}

	/** Gives a file or directory to the user as whom the programs run. */
	void own(Path path) throws IOException {
		if (this.owner != null) {
			Files.setOwner(path,
					path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(this.owner));
		}
	}

	/** Runs a program to its end, or kills it when its time is over. */
	Outcome run(Duration patience, String program, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(this.prefix);
		command.add(this.home.resolve("bin").resolve(program).toString());
		command.addAll(List.of(arguments));
		Path output = Files.createTempFile("guichet-" + program, ".log");
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(output.toFile())
				.start();
			process.getOutputStream().close();
			if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
				process.destroyForcibly().waitFor();
			}
			return new Outcome(process.exitValue() == 0, Files.readString(output).strip());
		}
		finally {
			Files.delete(output);
		}
	}

	/** How a program ended, and what it said. */
	record Outcome(boolean succeeded, String said) {
	}

}
