package guichet.bot.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import guichet.bot.evaluation.JsonLines.Line;
import guichet.bot.evaluation.scoring.Scores;
import guichet.bot.grounding.Support;

/** How far passages bear known claims out. */
final class GroundingTrial {

	private final PrintStream out;

	private final PrintStream err;

	GroundingTrial(PrintStream out, PrintStream err) {
		this.out = out;
		this.err = err;
	}

	/**
	 * One number a claim, to the file or else to the console; where the claims say what
	 * is right, how well the numbers tell it.
	 */
	void run(Path claimsFile, Path passagesFile, @Nullable Path file) throws IOException {
		Map<String, String> passages = new HashMap<>();
		for (Line line : new JsonLines(passagesFile).read()) {
			passages.put(line.id("id").asString(), line.text("text"));
		}
		List<Line> claims = new JsonLines(claimsFile).read();
		Progress progress = new Progress(this.err, claimsFile.getFileName().toString(), claims.size());
		List<Double> supports = new ArrayList<>();
		for (Line claim : claims) {
			supports.add(support(claim, passages));
			progress.done(supports.size());
		}
		if (file == null) {
			supports.forEach(this.out::println);
			return;
		}
		Files.write(file, supports.stream().map(String::valueOf).toList());
		printScores(claims, supports);
	}

	private static double support(Line claim, Map<String, String> passages) {
		JsonNode id = claim.id("passage_id");
		String passage = passages.get(id.asString());
		if (passage == null) {
			throw claim.refused("passage_id", "the id of a passage", id);
		}
		return Support.of(claim.text("claim"), passage, claim.language("lang"));
	}

	private void printScores(List<Line> claims, List<Double> supports) {
		List<Double> borneOut = new ArrayList<>();
		Map<String, List<Double>> others = new TreeMap<>();
		for (int i = 0; i < claims.size(); i++) {
			JsonNode row = claims.get(i).row();
			if (row.path("label").asInt(-1) == 1) {
				borneOut.add(supports.get(i));
			}
			else if (row.path("label").asInt(-1) == 0) {
				others.computeIfAbsent("  " + row.path("type").asString(""), (type) -> new ArrayList<>())
					.add(supports.get(i));
				others.computeIfAbsent("", (all) -> new ArrayList<>()).add(supports.get(i));
			}
		}
		others.forEach((type, values) -> this.out.printf(Locale.ROOT, "%-30s %6d  AUROC %.3f%n",
				type.isEmpty() ? "all" : type, values.size(), Scores.auroc(array(borneOut), array(values))));
	}

	private static double[] array(List<Double> values) {
		return values.stream().mapToDouble(Double::doubleValue).toArray();
	}

}
