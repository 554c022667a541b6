package guichet.bot.finding;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import guichet.bot.listening.Names;
import guichet.bot.words.Utterance;
import guichet.knowledge.Article;
import guichet.knowledge.Confidence;
import guichet.knowledge.Finding;
import guichet.knowledge.Findings;

/** Tells near-duplicate offers apart by the names in their titles, and only by them. */
class Offers {

	private final Names names = new Names();

	/**
	 * Of articles that fit alike, the only one all of whose names the question says, such
	 * as WIN 2000 beside WIN Control 2000; of several the plainest, if nothing but a name
	 * is said. A name without a figure tells too little.
	 */
	Optional<Finding> onlyNamed(String question, List<Finding> findings) {
		Set<String> said = said(question);
		List<Finding> named = findings.stream()
			.filter((each) -> each.article().language().equals(findings.getFirst().article().language()))
			.filter((each) -> Fit.isFigured(names(each)) && said.containsAll(names(each)))
			.toList();
		boolean bare = !named.isEmpty() && names(named.getFirst()).containsAll(this.names.content(question));
		List<Finding> plainest = (named.size() > 1 && bare) ? plainest(named) : named;
		return (plainest.size() == 1) ? Optional.of(plainest.getFirst()) : Optional.empty();
	}

	private List<Finding> plainest(List<Finding> named) {
		int least = named.stream().map(this::frame).map(Set::size).min(Comparator.naturalOrder()).orElse(0);
		return named.stream().filter((each) -> frame(each).size() == least).toList();
	}

	/**
	 * The same findings, but between offers where another one's article asks the same and
	 * the question names neither: the first would answer for the wrong one at times.
	 */
	Findings told(String question, Findings findings) {
		if (findings.confidence().verdict() != Confidence.Verdict.CERTAIN || findings.best().isEmpty()) {
			return findings;
		}
		List<Finding> rivals = rivals(said(question), findings.best());
		if (rivals.isEmpty()) {
			return findings;
		}
		List<Finding> best = Stream.concat(findings.best().stream().limit(1), rivals.stream()).toList();
		double probability = findings.confidence().probability();
		return new Findings(findings.language(), best,
				new Confidence(probability, Confidence.Verdict.BETWEEN, "another offer fits, and none is named"));
	}

	private List<Finding> rivals(Set<String> said, List<Finding> findings) {
		Finding first = findings.getFirst();
		if (said.containsAll(names(first)) || isOwnWords(first.article(), said)) {
			return List.of();
		}
		return findings.stream()
			.skip(1)
			.filter((other) -> isRival(first, other))
			.filter((other) -> isNeither(names(first), names(other), said) && !isSaid(frame(first), frame(other), said))
			.toList();
	}

	/** Asks the same of another name, or the same and something more. */
	private boolean isRival(Finding first, Finding other) {
		Set<String> one = frame(first);
		Set<String> two = frame(other);
		return first.article().language().equals(other.article().language()) && !one.isEmpty() && !two.isEmpty()
				&& !names(first).isEmpty() && !names(other).isEmpty() && !names(first).equals(names(other))
				&& (one.containsAll(two) || two.containsAll(one));
	}

	private static boolean isNeither(Set<String> one, Set<String> other, Set<String> said) {
		return !isSaid(one, other, said) && !isSaid(other, one, said);
	}

	/** Whether a word is said that only the one of them has. */
	private static boolean isSaid(Set<String> one, Set<String> other, Set<String> said) {
		return one.stream().anyMatch((word) -> !other.contains(word) && said.contains(word));
	}

	/** Whether the question says all that one of the article's own phrasings says. */
	private boolean isOwnWords(Article article, Set<String> said) {
		return article.phrasings()
			.stream()
			.map(this.names::content)
			.anyMatch((words) -> words.size() > 1 && said.containsAll(words));
	}

	private Set<String> names(Finding finding) {
		return this.names.of(finding.article().question());
	}

	private Set<String> frame(Finding finding) {
		return this.names.frame(finding.article().question());
	}

	private static Set<String> said(String question) {
		Set<String> said = new HashSet<>();
		for (Utterance.Word word : Utterance.of(question).words()) {
			said.addAll(List.of(word.plain(), word.bare()));
		}
		return said;
	}

}
