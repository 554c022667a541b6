package guichet.knowledge.importing.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON lines {@code {"id", "question", "alternatives": [], "answer", "lang"}}, one
 * article a line, or one JSON array of them. Also {@code phrasings}, {@code language},
 * {@code tags}, {@code url} and {@code source}.
 */
final class JsonReader {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final List<ReadArticle> articles = new ArrayList<>();

	private final List<Fault> faults = new ArrayList<>();

	private JsonReader() {
	}

	static FileContent read(String text) {
		JsonReader reader = new JsonReader();
		if (text.stripLeading().startsWith("[")) {
			reader.readArray(text);
		}
		else {
			reader.readLines(text.split("\n", -1));
		}
		return new FileContent(reader.articles, reader.faults);
	}

	private void readArray(String text) {
		try {
			JSON.readTree(text).forEach((row) -> add(row, 0));
		}
		catch (JacksonException ex) {
			this.faults.add(Fault.of(0, "The JSON cannot be read", ex.getOriginalMessage()));
		}
	}

	private void readLines(String[] lines) {
		for (int i = 0; i < lines.length; i++) {
			if (lines[i].isBlank()) {
				continue;
			}
			try {
				add(JSON.readTree(lines[i]), i + 1);
			}
			catch (JacksonException ex) {
				this.faults.add(Fault.of(i + 1, "The line is not JSON (" + ex.getOriginalMessage() + ")", lines[i]));
			}
		}
	}

	private void add(JsonNode row, int line) {
		@Nullable String question = text(row, "question", "title", "q");
		@Nullable String answer = text(row, "answer", "text", "a");
		if (question == null || answer == null) {
			this.faults.add(Fault.of(line, "The entry lacks its " + ((question == null) ? "question" : "answer"),
					row.toString()));
			return;
		}
		this.articles
			.add(new ReadArticle(line, text(row, "id", "reference"), question, texts(row, "alternatives", "phrasings"),
					answer, text(row, "lang", "language"), texts(row, "tags"), text(row, "source"), text(row, "url")));
	}

	private static @Nullable String text(JsonNode row, String... names) {
		for (String name : names) {
			JsonNode value = row.path(name);
			if (value.isValueNode() && !value.isNull() && !value.asString().isBlank()) {
				return value.asString().strip();
			}
		}
		return null;
	}

	private static List<String> texts(JsonNode row, String... names) {
		return Arrays.stream(names)
			.map(row::path)
			.flatMap((value) -> value.isArray() ? value.valueStream() : Stream.of(value))
			.filter((value) -> value.isValueNode() && !value.isNull())
			.map((value) -> value.asString().strip())
			.filter((value) -> !value.isEmpty())
			.toList();
	}

}
