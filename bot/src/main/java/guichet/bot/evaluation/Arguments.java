package guichet.bot.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What is to be measured.
 *
 * @param settings of the product's, each as {@code --key=value}
 */
record Arguments(Task task, List<String> settings) {

	static final String USAGE = """
			Usage:
			  evaluate --kb FILE --queries FILE [--out FILE]
			      asks the questions of a knowledge base and says how well they are answered
			  evaluate --suites FOLDER --out FOLDER [--only NAME]
			      does so for all bases below a folder: NAME/kb.jsonl or NAME/dev/kb.jsonl, with all queries*.jsonl
			  evaluate --grounding CLAIMS PASSAGES [--out FILE]
			      says how far passages bear claims out, one number a line
			with
			  --embedding on|off   whether meaning is compared, instead of what is configured
			  --some.key=value     any other setting of the product
			Lines, in JSON: knowledge base {"id","question","alternatives":[],"answer","lang"},
			questions {"id","text","expected_id" (null: not in the base)},
			results {"id","top":[[id,score] up to 10],"conf","us" (microseconds)},
			claims {"claim","passage_id","lang"}, passages {"id","text"}.
			""";

	private static final Set<String> OPTIONS = Set.of("--kb", "--queries", "--out", "--suites", "--only", "--grounding",
			"--embedding");

	/** What to do. */
	sealed interface Task {

		/** One base, one file of questions. */
		record One(Path base, Path questions, @Nullable Path out) implements Task {
		}

		/** All suites of a folder. */
		record Suites(Path folder, Path out, String only) implements Task {
		}

		/** Claims and passages. */
		record Grounding(Path claims, Path passages, @Nullable Path out) implements Task {
		}

		/** Tell how it is used. */
		record Help() implements Task {
		}

	}

	/**
	 * Reads what was typed.
	 * @throws IllegalArgumentException when it makes no sense; says why
	 */
	static Arguments of(List<String> given) {
		Deque<String> left = new ArrayDeque<>(given);
		Map<String, String> options = new HashMap<>();
		List<String> settings = new ArrayList<>();
		String passages = null;
		while (!left.isEmpty()) {
			String next = left.removeFirst();
			if (next.equals("--help") || next.equals("-h")) {
				return new Arguments(new Task.Help(), List.of());
			}
			String name = next.replaceFirst("=.*", "");
			if (!OPTIONS.contains(name) && !next.matches("--[a-z][\\w-]*([.][\\w.\\[\\]-]+)+=.*")) {
				throw new IllegalArgumentException("There is no argument " + next);
			}
			if (!OPTIONS.contains(name)) {
				settings.add(next);
			}
			else if (options.put(name,
					next.contains("=") ? next.substring(name.length() + 1) : following(left, name)) != null) {
				throw new IllegalArgumentException(name + " is given twice");
			}
			if (name.equals("--grounding")) {
				passages = following(left, "--grounding CLAIMS");
			}
		}
		settings.addAll(embedding(options.remove("--embedding")));
		return new Arguments(task(options, passages), List.copyOf(settings));
	}

	private static String following(Deque<String> left, String name) {
		String value = left.pollFirst();
		if (value == null || value.startsWith("--")) {
			throw new IllegalArgumentException(name + " must be followed by a value");
		}
		return value;
	}

	private static List<String> embedding(@Nullable String value) {
		if (value == null) {
			return List.of();
		}
		if (!value.equals("on") && !value.equals("off")) {
			throw new IllegalArgumentException("--embedding must be on or off, but is " + value);
		}
		return List.of("--guichet.embedding.enabled=" + value.equals("on"));
	}

	private static Task task(Map<String, String> options, @Nullable String passages) {
		Set<String> names = options.keySet();
		String out = options.get("--out");
		if (passages != null && Set.of("--grounding", "--out").containsAll(names)) {
			return new Task.Grounding(file(options, "--grounding"), file("--grounding CLAIMS", passages), path(out));
		}
		if (names.contains("--suites") && out != null && Set.of("--suites", "--out", "--only").containsAll(names)) {
			Path folder = Path.of(String.valueOf(options.get("--suites")));
			if (!Files.isDirectory(folder)) {
				throw new IllegalArgumentException("--suites must be a folder, but is " + folder);
			}
			return new Task.Suites(folder, Path.of(out), options.getOrDefault("--only", ""));
		}
		if (names.containsAll(Set.of("--kb", "--queries")) && Set.of("--kb", "--queries", "--out").containsAll(names)) {
			return new Task.One(file(options, "--kb"), file(options, "--queries"), path(out));
		}
		throw new IllegalArgumentException(names.isEmpty() ? "It must be said what to measure"
				: "These do not go together, or not alone: " + String.join(" ", names.stream().sorted().toList()));
	}

	private static @Nullable Path path(@Nullable String value) {
		return (value != null) ? Path.of(value) : null;
	}

	private static Path file(Map<String, String> options, String name) {
		return file(name, String.valueOf(options.get(name)));
	}

	private static Path file(String name, String value) {
		Path file = Path.of(value);
		if (!Files.isReadable(file) || Files.isDirectory(file)) {
			throw new IllegalArgumentException(name + " must be a file that can be read, but is " + value);
		}
		return file;
	}

}
