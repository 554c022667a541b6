package guichet.helpdesk.store.backup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What the command line asks for. */
sealed interface Task {

	String USAGE = """
			Usage: backup --to FILE [--key=value ...]
			       restore --from FILE [--replace] [--key=value ...]

			backup writes all that Guichet keeps into one file, also while it runs. The file holds
			conversations and secrets: keep it as you keep the database.
			restore verifies the file and puts it into an empty database; with --replace, in the
			place of what Guichet's database holds. Stop every node first.
			Which database is told as to Guichet itself: --guichet.data=DIR,
			--guichet.database.url=..., .user=..., .password=..., or the environment.
			""";

	/** Settings that count more than others, each as {@code --key=value}. */
	List<String> settings();

	record Backup(Path to, List<String> settings) implements Task {
	}

	record Restore(Path from, boolean replace, List<String> settings) implements Task {
	}

	record Help(List<String> settings) implements Task {
	}

	/** {@link IllegalArgumentException} says what is wrong. */
	static Task of(String command, List<String> given) {
		if (given.contains("--help")) {
			return new Help(List.of());
		}
		boolean backup = command.equals("backup");
		List<String> settings = new ArrayList<>();
		Path file = null;
		boolean replace = false;
		for (int i = 0; i < given.size(); i++) {
			String argument = given.get(i);
			if (argument.equals(backup ? "--to" : "--from")) {
				file = file(given, ++i, argument);
			}
			else if (!backup && argument.equals("--replace")) {
				replace = true;
			}
			else if (argument.matches("--[A-Za-z][\\w.\\[\\]-]*=.*")) {
				settings.add(argument);
			}
			else {
				throw new IllegalArgumentException(command + " does not know " + argument);
			}
		}
		return task(backup, file, replace, settings);
	}

	private static Path file(List<String> given, int at, String argument) {
		if (at >= given.size() || given.get(at).startsWith("--")) {
			throw new IllegalArgumentException(argument + " needs a file");
		}
		return Path.of(given.get(at));
	}

	private static Task task(boolean backup, @Nullable Path file, boolean replace, List<String> settings) {
		if (file == null) {
			throw new IllegalArgumentException(backup ? "backup needs --to FILE" : "restore needs --from FILE");
		}
		return backup ? new Backup(file, settings) : new Restore(file, replace, settings);
	}

}
