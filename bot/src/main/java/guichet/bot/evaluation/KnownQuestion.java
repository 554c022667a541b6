package guichet.bot.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import guichet.bot.evaluation.JsonLines.Line;

/**
 * A question whose answer is known.
 *
 * @param expected the name of the entry that answers; null when the base holds none
 */
record KnownQuestion(JsonNode id, String text, @Nullable String expected) {

	static List<KnownQuestion> read(Path file) {
		List<KnownQuestion> questions = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (Line line : new JsonLines(file).read()) {
			JsonNode id = line.id("id");
			if (!ids.add(id.asString())) {
				throw line.refused("id", "the only one of its kind in the file", id);
			}
			JsonNode text = line.row().path("text");
			if (!text.isString()) {
				throw line.refused("text", "a text", text);
			}
			questions.add(new KnownQuestion(id, text.asString(), expected(line)));
		}
		if (questions.isEmpty()) {
			throw new BadLineException(file, 1, "the file must hold questions", "empty");
		}
		return questions;
	}

	private static @Nullable String expected(Line line) {
		JsonNode value = line.row().path("expected_id");
		if (value.isMissingNode()) {
			throw line.refused("expected_id", "the id of an entry, or null", value);
		}
		return value.isNull() ? null : line.id("expected_id").asString();
	}

}
