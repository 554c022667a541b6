package guichet.knowledge.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Word lists of a language, read from the resource files beside this class. */
record Lexicon(Set<String> stopWords, Map<String, List<String>> shorthand) {

	private static final Map<String, Lexicon> ALL = Map.of("fr", read("fr"), "ar", read("ar"), "en", read("en"));

	private static final Lexicon EMPTY = new Lexicon(Set.of(), Map.of());

	static Lexicon of(String language) {
		return ALL.getOrDefault(language, EMPTY);
	}

	private static Lexicon read(String language) {
		Set<String> stop = lines("stop." + language + ".txt").stream()
			.flatMap((line) -> Arrays.stream(line.split("\\s+")))
			.map(Folding::fold)
			.flatMap((word) -> Words.of(word, Set.of()).stream())
			.collect(Collectors.toUnmodifiableSet());
		Map<String, List<String>> shorthand = new LinkedHashMap<>();
		for (String line : lines("shorthand." + language + ".txt")) {
			String[] sides = line.split("=");
			for (String left : sides[0].strip().split("\\s+")) {
				shorthand.put(Folding.fold(left), Words.of(Folding.fold(sides[1]), Set.of()));
			}
		}
		return new Lexicon(stop, Map.copyOf(shorthand));
	}

	private static List<String> lines(String name) {
		try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException("The word list " + name + " is missing");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("//"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
