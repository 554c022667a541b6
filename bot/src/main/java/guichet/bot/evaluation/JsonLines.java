package guichet.bot.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file with an object in JSON on each line; empty lines do not count. */
record JsonLines(Path file) {

	static final JsonMapper JSON = JsonMapper.shared();

	List<Line> read() {
		List<Line> lines = new ArrayList<>();
		try (var reader = Files.newBufferedReader(this.file)) {
			int number = 0;
			for (String text = reader.readLine(); text != null; text = reader.readLine()) {
				number++;
				String content = (number == 1 && text.startsWith("\uFEFF")) ? text.substring(1) : text;
				if (!content.isBlank()) {
					lines.add(new Line(this.file, number, object(number, content)));
				}
			}
		}
		catch (CharacterCodingException ex) {
			throw new BadLineException(this.file, lines.size() + 1, "the file must be in UTF-8 from here on", "not");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(this.file + " cannot be read: " + ex.getMessage(), ex);
		}
		return lines;
	}

	private JsonNode object(int number, String text) {
		try {
			JsonNode row = JSON.readTree(text);
			if (row.isObject()) {
				return row;
			}
		}
		catch (JacksonException ex) {
			// Said below, in the same words.
		}
		throw new BadLineException(this.file, number, "it must be one object in JSON", text);
	}

	/** One object, with fields that must be there. */
	record Line(Path file, int number, JsonNode row) {

		/** A text that says something. */
		String text(String field) {
			JsonNode value = this.row.path(field);
			if (!value.isString() || value.asString().isBlank()) {
				throw refused(field, "a text", value);
			}
			return value.asString();
		}

		/** A text that may be left out. */
		String textOrNone(String field) {
			JsonNode value = this.row.path(field);
			if (value.isMissingNode() || value.isNull()) {
				return "";
			}
			if (!value.isString()) {
				throw refused(field, "a text", value);
			}
			return value.asString();
		}

		List<String> texts(String field) {
			JsonNode value = this.row.path(field);
			if (value.isMissingNode() || value.isNull()) {
				return List.of();
			}
			if (!value.isArray() || value.valueStream().anyMatch((each) -> !each.isString())) {
				throw refused(field, "a list of texts", value);
			}
			return value.valueStream().map(JsonNode::asString).filter((each) -> !each.isBlank()).toList();
		}

		/** A name, kept as it was given. */
		JsonNode id(String field) {
			JsonNode value = this.row.path(field);
			if (!(value.isString() && !value.asString().isBlank()) && !value.isIntegralNumber()) {
				throw refused(field, "a text or a whole number", value);
			}
			return value;
		}

		/** A language's code. */
		String language(String field) {
			JsonNode value = this.row.path(field);
			if (!value.isString() || !value.asString().matches("[A-Za-z]{2,3}(-[A-Za-z0-9-]+)?")) {
				throw refused(field, "a language's code such as fr", value);
			}
			return value.asString().toLowerCase(Locale.ROOT);
		}

		BadLineException refused(String field, String rule, JsonNode value) {
			return new BadLineException(this.file, this.number, "\"" + field + "\" must be " + rule,
					value.isMissingNode() ? "left out" : value.toString());
		}

	}

}
