package guichet.bot.grounding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import guichet.bot.grounding.proof.Flaw;

/** Marks that do not belong into an answer. */
final class Form {

	private static final Pattern MARKS = Pattern
		.compile("\\]\\s*\\(|!\\[|<\\s*/?\\s*\\p{L}|&\\w+;|\\b(?:javascript|data)\\s*:", Pattern.CASE_INSENSITIVE);

	private static final Pattern STRANGE = Pattern.compile(
			"[^\\p{L}\\p{M}\\p{Nd}\\s\\p{Zs}.,;:!?'\"()/%*#+@&\u2019\u2018\u00AB\u00BB\u201C\u201D\u2026\u2010-\u2015\u060C\u061B\u061F\u00D7=-]");

	private Form() {
	}

	static Optional<Flaw> flaw(String claim, List<String> passages) {
		Matcher mark = MARKS.matcher(claim);
		if (mark.find()) {
			return Optional.of(new Flaw(Flaw.Kind.FORM, mark.group()));
		}
		return STRANGE.matcher(claim)
			.results()
			.map((found) -> found.group())
			.filter((found) -> passages.stream().noneMatch((passage) -> passage.contains(found)))
			.findFirst()
			.map((found) -> new Flaw(Flaw.Kind.FORM, found));
	}

}
