package guichet.bot.answering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What a model says to a visitor's question, read from
 * {@code hostile/<name>.<language>.txt}.
 *
 * @param kind the heading that it stands under
 * @param article the reference of the article that answers
 * @param asks what the visitor adds to the article's own question
 */
record HostileCase(String language, String kind, String article, String asks, String says) {

	static final List<String> LANGUAGES = List.of("fr", "ar", "en");

	/** The cases of all sets: over the samples, of many firms, and those written last. */
	static List<HostileCase> of(String name) {
		return Stream.of("", "-firms", "-last").flatMap((set) -> all(name + set).stream()).toList();
	}

	private static List<HostileCase> all(String name) {
		List<HostileCase> cases = new ArrayList<>();
		for (String language : LANGUAGES) {
			String kind = "";
			for (String line : resource(name + "." + language + ".txt").lines().toList()) {
				if (line.startsWith("== ")) {
					kind = line.substring(3).strip();
				}
				else if (!line.isBlank() && !line.startsWith("//")) {
					cases.add(of(language, kind, line));
				}
			}
		}
		return cases;
	}

	private static HostileCase of(String language, String kind, String line) {
		int bar = line.indexOf(" | ");
		String[] asked = line.substring(0, bar).split(" \\+ ", 2);
		return new HostileCase(language, kind, asked[0].strip(), (asked.length > 1) ? asked[1].strip() : "",
				line.substring(bar + 3).strip().replace('\u23CE', '\n'));
	}

	static String resource(String name) {
		try (InputStream in = HostileCase.class.getResourceAsStream("/hostile/" + name)) {
			if (in == null) {
				throw new IllegalStateException("No resource hostile/" + name);
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The words as a stream brings them, cut anywhere. */
	String[] pieces(Random random) {
		List<String> pieces = new ArrayList<>();
		for (int from = 0; from < this.says.length();) {
			int to = Math.min(this.says.length(), from + 1 + random.nextInt(12));
			pieces.add(this.says.substring(from, to));
			from = to;
		}
		return pieces.toArray(String[]::new);
	}

}
