package guichet.bot.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import guichet.bot.Reason;
import guichet.bot.Turn;
import guichet.bot.words.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What visitors type, in three languages, as the files beside this test list it. */
class HandoverPhrasesTests {

	private static final Map<String, Reason> REASONS = Map.of("person", Reason.ASKED_FOR_A_PERSON, "complaint",
			Reason.COMPLAINT, "protected", Reason.PROTECTED_TOPIC);

	private final HandoverRules rules = new HandoverRules();

	@ParameterizedTest
	@MethodSource("parts")
	void handsOverWhoMustHaveAPersonAndNobodyElse(String language, String part) {
		List<Phrase> phrases = phrases(language, part);
		assertThat(phrases.stream().filter((phrase) -> phrase.reason().isPresent())).hasSizeGreaterThanOrEqualTo(10);
		assertThat(phrases.stream().filter((phrase) -> phrase.reason().isEmpty())).hasSizeGreaterThanOrEqualTo(10);
		assertThat(phrases.stream().filter(Predicate.not(this::isJudgedRightly))).isEmpty();
	}

	private boolean isJudgedRightly(Phrase phrase) {
		return this.rules.atOnce(new Turn(phrase.said(), null, List.of())).equals(phrase.reason());
	}

	static Stream<Arguments> parts() {
		return Texts.LANGUAGES.stream()
			.flatMap((language) -> Stream.of("first half", "second half", "third part", "fourth part")
				.map((part) -> Arguments.of(language, part)));
	}

	private static List<Phrase> phrases(String language, String wanted) {
		List<Phrase> phrases = new ArrayList<>();
		String part = "";
		String section = "";
		for (String line : Texts.resource("handover/" + language + ".txt").lines().map(String::strip).toList()) {
			if (line.startsWith("== ")) {
				part = line.substring(3);
			}
			else if (line.startsWith("[")) {
				section = line.substring(1, line.length() - 1);
			}
			else if (!line.isEmpty() && !line.startsWith("#") && part.equals(wanted)) {
				phrases.add(new Phrase(line, Optional.ofNullable(REASONS.get(section))));
			}
		}
		return phrases;
	}

	private record Phrase(String said, Optional<Reason> reason) {
	}

}
