package guichet.knowledge.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import guichet.knowledge.Article;
import guichet.knowledge.ArticleId;
import guichet.knowledge.Findings;
import guichet.knowledge.Question;

/**
 * Runs the engine over suites of known questions:
 * {@code SuiteRunner <folder of suites> <folder for results> [suite name part]}. A suite
 * is {@code <name>/dev/kb.jsonl} with {@code queries*.jsonl}; a result line is
 * {@code {"id", "top": [[id, score], ...], "conf", "us"}}.
 */
final class SuiteRunner {

	private static final JsonMapper JSON = JsonMapper.shared();

	private SuiteRunner() {
	}

	public static void main(String[] arguments) throws IOException {
		Path results = Files.createDirectories(Path.of(arguments[1]));
		String part = (arguments.length > 2) ? arguments[2] : "";
		try (Stream<Path> folders = Files.list(Path.of(arguments[0]))) {
			for (Path suite : folders.filter((f) -> Files.exists(f.resolve("dev/kb.jsonl"))).sorted().toList()) {
				if (suite.getFileName().toString().contains(part)) {
					run(suite, results);
				}
			}
		}
	}

	private static void run(Path suite, Path results) throws IOException {
		try (ArticleIndex index = new ArticleIndex(); Stream<Path> files = Files.list(suite.resolve("dev"))) {
			List<Article> articles = new ArrayList<>();
			for (String line : Files.readAllLines(suite.resolve("dev/kb.jsonl"))) {
				articles.add(article(JSON.readTree(line)));
			}
			index.put(articles);
			for (Path queries : files.filter((f) -> f.getFileName().toString().startsWith("queries"))
				.sorted()
				.toList()) {
				String name = suite.getFileName() + queries.getFileName().toString().substring("queries".length());
				ask(index, queries, results.resolve(name));
			}
		}
	}

	private static Article article(JsonNode row) {
		List<String> phrasings = row.path("alternatives").valueStream().map(JsonNode::asString).toList();
		return new Article(new ArticleId(row.path("id").asString()), 1, row.path("question").asString(), phrasings,
				row.path("answer").asString(""), row.path("lang").asString(), List.of(), Article.Status.PUBLISHED,
				"suite", row.path("id").asString(), null, Instant.EPOCH);
	}

	private static void ask(ArticleIndex index, Path queries, Path result) throws IOException {
		List<String> lines = new ArrayList<>();
		int held = 0;
		int right = 0;
		for (String line : Files.readAllLines(queries)) {
			JsonNode query = JSON.readTree(line);
			long start = System.nanoTime();
			Findings found = index.search(new Question(query.path("text").asString(), null), 10);
			long micros = (System.nanoTime() - start) / 1000;
			lines.add(line(query.path("id").asString(), found, micros));
			if (!query.path("expected_id").isNull()) {
				held++;
				right += isFirst(found, query.path("expected_id").asString()) ? 1 : 0;
			}
		}
		Files.write(result, lines);
		System.out.printf("%-32s R@1 %.3f%n", result.getFileName(), right / (double) Math.max(1, held));
	}

	private static boolean isFirst(Findings found, String id) {
		return !found.best().isEmpty() && found.best().getFirst().article().id().value().equals(id);
	}

	private static String line(String id, Findings found, long micros) {
		var row = JSON.createObjectNode();
		row.put("id", id);
		var top = row.putArray("top");
		found.best().forEach((f) -> top.addArray().add(f.article().id().value()).add(f.score()));
		row.put("conf", found.confidence().probability());
		row.put("us", micros);
		return row.toString();
	}

}
