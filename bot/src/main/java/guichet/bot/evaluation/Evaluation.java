package guichet.bot.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.core.NestedExceptionUtils;

import guichet.bot.evaluation.Arguments.Task;
import guichet.bot.evaluation.scoring.ScoreTable;
import guichet.bot.evaluation.scoring.Scores;

/** The command that measures the engine: figures on one stream, all else on the other. */
public final class Evaluation {

	private static final int FAILED = 1;

	private static final int MISUSED = 2;

	private final PrintStream out;

	private final PrintStream err;

	public Evaluation(PrintStream out, PrintStream err) {
		this.out = out;
		this.err = err;
	}

	/**
	 * The process's exit status: 0, or 1 when a file or the engine is at fault, 2 when
	 * the arguments are.
	 */
	public int run(List<String> given) {
		Arguments arguments;
		try {
			arguments = Arguments.of(given);
		}
		catch (IllegalArgumentException ex) {
			this.err.println(ex.getMessage());
			this.err.print(Arguments.USAGE);
			return MISUSED;
		}
		try {
			switch (arguments.task()) {
				case Task.Help help -> this.out.print(Arguments.USAGE);
				case Task.One one -> run(one, arguments.settings());
				case Task.Suites suites -> run(suites, arguments.settings());
				case Task.Grounding grounding -> new GroundingTrial(this.out, this.err).run(grounding.claims(),
						grounding.passages(), grounding.out());
			}
			return 0;
		}
		catch (BadLineException | UncheckedIOException ex) {
			this.err.println(ex.getMessage());
		}
		catch (IOException | RuntimeException ex) {
			Throwable cause = NestedExceptionUtils.getMostSpecificCause(ex);
			this.err.println("It failed: " + cause.getClass().getSimpleName() + ": " + cause.getMessage());
		}
		return FAILED;
	}

	private void run(Task.One one, List<String> settings) throws IOException {
		KnownBase base = KnownBase.read(one.base());
		List<KnownQuestion> questions = KnownQuestion.read(one.questions());
		try (Engine engine = Engine.started(settings); Trial trial = new Trial(engine, base, this.err)) {
			String name = one.questions().getFileName().toString();
			new ScoreTable(this.out).row(name, Scores.of(trial.ask(name, questions, one.out())));
		}
	}

	private void run(Task.Suites suites, List<String> settings) throws IOException {
		List<Path> bases = bases(suites);
		if (bases.isEmpty()) {
			throw new IllegalArgumentException("there is no NAME/kb.jsonl nor NAME/dev/kb.jsonl below "
					+ suites.folder() + " whose name holds \"" + suites.only() + "\"");
		}
		ScoreTable table = new ScoreTable(this.out);
		try (Engine engine = Engine.started(settings)) {
			for (Path base : bases) {
				String name = suites.folder().relativize(base).getName(0).toString();
				try (Trial trial = new Trial(engine, KnownBase.read(base), this.err)) {
					for (Path file : questions(base)) {
						String run = name + file.getFileName().toString().substring("queries".length());
						table.row(run.replaceFirst("\\.jsonl$", ""),
								Scores.of(trial.ask(run, KnownQuestion.read(file), suites.out().resolve(run))));
					}
				}
			}
		}
		table.end();
	}

	private static List<Path> bases(Task.Suites suites) throws IOException {
		try (Stream<Path> folders = Files.list(suites.folder())) {
			return folders.filter((folder) -> folder.getFileName().toString().contains(suites.only()))
				.sorted()
				.flatMap((folder) -> Stream.of(folder.resolve("kb.jsonl"), folder.resolve("dev/kb.jsonl")))
				.filter(Files::isRegularFile)
				.toList();
		}
	}

	private static List<Path> questions(Path base) throws IOException {
		try (Stream<Path> files = Files.list(base.resolveSibling("."))) {
			return files.filter((file) -> file.getFileName().toString().matches("queries.*\\.jsonl")).sorted().toList();
		}
	}

}
