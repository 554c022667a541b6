package guichet.bot.grounding;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores files of claims: {@code ClaimsRunner <folder> <folder for results>}. The folder
 * holds {@code <language>.<part>.claims.jsonl} with {@code {"claim", "passage_id"}} and
 * {@code <language>.<part>.passages.jsonl} with {@code {"id", "text"}}; a result file has
 * one number a line, in the order of the claims.
 */
final class ClaimsRunner {

	private static final JsonMapper JSON = JsonMapper.shared();

	/** The thread's own time, so that what else runs on the machine does not count. */
	private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

	private static final String CLAIMS = ".claims.jsonl";

	private ClaimsRunner() {
	}

	public static void main(String[] arguments) throws IOException {
		Path results = Files.createDirectories(Path.of(arguments[1]));
		try (var files = Files.list(Path.of(arguments[0]))) {
			for (Path claims : files.filter((file) -> file.toString().endsWith(CLAIMS)).sorted().toList()) {
				score(claims, results);
			}
		}
	}

	private static void score(Path claims, Path results) throws IOException {
		String name = claims.getFileName().toString();
		String part = name.substring(0, name.length() - CLAIMS.length());
		Map<String, String> passages = new HashMap<>();
		for (String line : Files.readAllLines(claims.resolveSibling(part + ".passages.jsonl"))) {
			JsonNode passage = JSON.readTree(line);
			passages.put(passage.path("id").asString(), passage.path("text").asString());
		}
		List<String> lines = new ArrayList<>();
		List<Long> micros = new ArrayList<>();
		for (String line : Files.readAllLines(claims)) {
			JsonNode claim = JSON.readTree(line);
			long start = CLOCK.getCurrentThreadCpuTime();
			double support = Support.of(claim.path("claim").asString(),
					passages.getOrDefault(claim.path("passage_id").asString(), ""), part.substring(0, 2));
			micros.add((CLOCK.getCurrentThreadCpuTime() - start) / 1000);
			lines.add(String.valueOf(support));
		}
		Files.write(results.resolve(part + ".txt"), lines);
		long[] sorted = micros.stream().mapToLong(Long::longValue).sorted().toArray();
		System.out.printf("%-12s %d claims, median %d us, mean %.0f us of processor time%n", part, lines.size(),
				sorted[sorted.length / 2], Arrays.stream(sorted).average().orElse(0));
	}

}
