package guichet.bot.grounding;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import guichet.bot.Citation;
import guichet.bot.Sentence;
import guichet.knowledge.Article;
import guichet.knowledge.Passage;

/**
 * Holds a claim against the passages it names. Strict: the passages must say it word for
 * word and whole, for half a sentence may say the opposite. What is shown are then the
 * passages' own words, never the model's.
 */
final class Grounding {

	private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?\u061F\u2026:])\\s+|\\n+");

	private final Material material;

	Grounding(Material material) {
		this.material = material;
	}

	Verdict check(Claim claim) {
		if (claim.passages().isEmpty()) {
			return new Verdict.Uncited(claim.text());
		}
		for (int number : claim.passages()) {
			if (this.material.passage(number).isEmpty()) {
				return new Verdict.UnknownPassage(claim.text(), number);
			}
		}
		List<Passage> cited = claim.passages().stream().map(this.material::passage).flatMap(Optional::stream).toList();
		return verbatim(claim, cited).orElseGet(() -> rejected(claim.text(), cited));
	}

	private Optional<Verdict> verbatim(Claim claim, List<Passage> cited) {
		String source = together(cited);
		String text = claim.text();
		for (int from : sentenceStarts(text)) {
			if (Wording.of(text.substring(from)).equals(Wording.of(source)) && !source.isBlank()) {
				return Optional.of(new Verdict.Proved(sentence(cited, source), claim.passages().getFirst()));
			}
		}
		return Optional.empty();
	}

	private static Verdict rejected(String text, List<Passage> cited) {
		return Particulars.foreign(text, together(cited))
			.<Verdict>map((particular) -> new Verdict.ForeignParticular(text, particular))
			.orElseGet(() -> new Verdict.NotVerbatim(text));
	}

	/** Where the claim begins if talk without a source stands before it. */
	private static List<Integer> sentenceStarts(String text) {
		return Stream.concat(Stream.of(0), SENTENCE_END.matcher(text).results().map(MatchResult::end)).toList();
	}

	private static String together(List<Passage> passages) {
		return passages.stream().map((passage) -> passage.text().strip()).collect(Collectors.joining(" "));
	}

	private static Sentence sentence(List<Passage> passages, String text) {
		return new Sentence(text, passages.stream().map(Grounding::citation).toList());
	}

	static Citation citation(Passage passage) {
		Article article = passage.article();
		return new Citation(article.id().value(), article.version(), article.question(), passage.from(), passage.to(),
				article.url(), article.updated());
	}

}
