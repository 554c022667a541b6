package guichet.bot.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import guichet.bot.Citation;
import guichet.bot.Sentence;
import guichet.bot.grounding.proof.Flaw;
import guichet.bot.grounding.proof.Proof;
import guichet.bot.grounding.proof.Source;
import guichet.bot.grounding.sense.Sense;
import guichet.bot.grounding.said.Firm;
import guichet.knowledge.Article;
import guichet.knowledge.Passage;

/**
 * Holds a claim against the passages it names. A copy of them is shown in their own
 * words; another wording must be proved by them, and is shown without what needs no
 * proof.
 */
final class Grounding {

	private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?\u061F\u2026:])\\s+|\\n+");

	private final Material material;

	/** The sentence proved last, which the next may lean on. */
	private String before = "";

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
		Verdict verdict = verbatim(claim).orElseGet(() -> proved(claim));
		if (verdict instanceof Verdict.Proved proved) {
			this.before = proved.sentence().text();
		}
		return verdict;
	}

	private Optional<Verdict> verbatim(Claim claim) {
		List<Passage> cited = cited(claim.passages());
		String source = cited.stream().map((passage) -> passage.text().strip()).collect(Collectors.joining(" "));
		return sentenceStarts(claim.text()).stream()
			.filter((from) -> Wording.of(claim.text().substring(from)).equals(Wording.of(source)) && !source.isBlank())
			.findFirst()
			.map((from) -> new Verdict.Proved(sentence(claim.passages(), source), claim.passages()));
	}

	private Verdict proved(Claim claim) {
		Optional<Flaw> first = Optional.empty();
		for (int from : sentenceStarts(claim.text())) {
			String said = Plain.of(claim.text().substring(from));
			Optional<Flaw> flaw = said.isBlank() ? first : flaw(said, claim.passages());
			if (flaw.isEmpty() && !said.isBlank()) {
				List<Integer> needed = needed(said, claim.passages());
				return new Verdict.Proved(sentence(needed, said), needed);
			}
			first = first.or(() -> flaw);
		}
		Flaw flaw = first.orElseGet(() -> new Flaw(Flaw.Kind.WORD, claim.text()));
		return (flaw.kind() == Flaw.Kind.PARTICULAR) ? new Verdict.ForeignParticular(claim.text(), flaw.what())
				: new Verdict.Unproved(claim.text(), flaw);
	}

	/** The passages without which the claim would not be proved. */
	private List<Integer> needed(String said, List<Integer> passages) {
		List<Integer> needed = new ArrayList<>(passages);
		for (Integer passage : passages) {
			List<Integer> fewer = needed.stream().filter((number) -> !number.equals(passage)).toList();
			if (!fewer.isEmpty() && flaw(said, fewer).isEmpty()) {
				needed.remove(passage);
			}
		}
		return needed;
	}

	private Optional<Flaw> flaw(String said, List<Integer> passages) {
		List<Passage> cited = cited(passages);
		Article article = cited.getFirst().article();
		List<String> texts = cited.stream().map(Passage::text).toList();
		Source source = new Source(texts, article.question(), Firm.of(article.source()), article.language(),
				this.before);
		Sense sense = new Sense(source);
		return Form.flaw(said, texts)
			.or(() -> new Proof(source).flaw(said)
				.or(() -> sense.twist(said))
				.filter((flaw) -> sense.flaw(said).isPresent()));
	}

	/** Where the claim begins if talk without a source stands before it. */
	private static List<Integer> sentenceStarts(String text) {
		return Stream.concat(Stream.of(0), SENTENCE_END.matcher(text).results().map(MatchResult::end)).toList();
	}

	private List<Passage> cited(List<Integer> passages) {
		return passages.stream().map(this.material::passage).flatMap(Optional::stream).toList();
	}

	private Sentence sentence(List<Integer> passages, String text) {
		return new Sentence(text, cited(passages).stream().map(Grounding::citation).toList());
	}

	static Citation citation(Passage passage) {
		Article article = passage.article();
		return new Citation(article.id().value(), article.version(), article.question(), passage.from(), passage.to(),
				article.url(), article.updated());
	}

}
