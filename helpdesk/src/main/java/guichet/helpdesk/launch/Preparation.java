package guichet.helpdesk.launch;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.boot.system.ApplicationHome;

/**
 * The command {@code prepare}: lays the packaged product out in a directory, beside a
 * cache of what a start loads and what a conversation runs (JEP 483, JEP 515), learned by
 * a trial run. A start from there takes a fraction of the time; the packaged file itself
 * stays as it is.
 */
public final class Preparation {

	private static final String USAGE = """
			prepare [DIRECTORY]   lays Guichet out in a directory (./guichet) from which it starts fast:
			                      java @DIRECTORY/start [settings]""";

	private final PrintStream out;

	public Preparation(PrintStream out) {
		this.out = out;
	}

	/** The exit code: 0 when all is laid out, 1 when that failed, 2 for a wrong call. */
	public int run(List<String> arguments) {
		if (arguments.size() > 1 || arguments.stream().anyMatch((argument) -> argument.startsWith("-"))) {
			this.out.println(USAGE);
			return 2;
		}
		File jar = new ApplicationHome(Preparation.class).getSource();
		if (jar == null || !jar.isFile()) {
			this.out.println("prepare works from the packaged file: java -jar guichet-helpdesk-….jar prepare");
			return 2;
		}
		try {
			return lay(jar.toPath(), Path.of(arguments.isEmpty() ? "guichet" : arguments.getFirst()).toAbsolutePath());
		}
		catch (IOException ex) {
			this.out.println("That failed: " + ex.getMessage());
			return 1;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return 1;
		}
	}

	private int lay(Path jar, Path directory) throws IOException, InterruptedException {
		if (Files.exists(directory) && !isEmpty(directory)) {
			this.out.println(directory + " is not empty: name another directory, or empty it");
			return 2;
		}
		this.out.println("Laying out " + jar.getFileName() + " in " + directory);
		TrialRun trial = new TrialRun(directory, jar.getFileName().toString());
		trial.extract(jar);
		this.out.println("Trying it out, which takes about half a minute");
		trial.learn();
		Path start = directory.resolve("start");
		Files.write(start, trial.arguments());
		this.out.println("Ready. Start with");
		this.out.println("  java @" + start);
		return 0;
	}

	private static boolean isEmpty(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.findAny().isEmpty();
		}
	}

}
