package guichet.knowledge.judging;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import guichet.knowledge.Confidence;
import guichet.knowledge.Confidence.Verdict;
import guichet.knowledge.Passage;
import guichet.knowledge.text.ReadText;

/**
 * Says how far the first article found for one question may be trusted, and why; for one
 * thread.
 */
public final class Judge {

	/** From this probability on an article answers. */
	private static final double CERTAIN = 0.8;

	/** An article that lacks more of the question than this leaves does not answer it. */
	private static final double HELD = 0.75;

	/** Below this nothing in the base is about the question. */
	private static final double NONE = 0.2;

	/** A question of which an article holds less than this is about something else. */
	private static final double FOREIGN = 0.34;

	/**
	 * A second article this near to the first, in logarithms of odds, may be meant too.
	 */
	private static final double NEAR = 1.5;

	/**
	 * What one article must hold more of the question than the other to be told apart.
	 */
	private static final double TOLD_APART = 0.2;

	/** A second article further behind than this tells no more. */
	private static final double MOST_GAP = 6;

	/** A question repeated word for word, or nearly. */
	private static final double REPEATED = 0.9;

	private final Cover cover;

	private final Holder asker;

	private final WordWeights weigher;

	private final Map<ReadArticle, Held> held = new HashMap<>();

	public Judge(ReadText question, WordWeights weigher) {
		this.cover = new Cover(question, weigher);
		this.asker = new Holder(List.of(question));
		this.weigher = weigher;
	}

	private Held held(Candidate candidate) {
		return this.held.computeIfAbsent(candidate.read(),
				(read) -> Held.of(this.cover, this.asker, read, this.weigher));
	}

	/** The passages of an article in reading order, each weighed against the question. */
	public List<Passage> passages(ReadArticle read) {
		return Passages.of(read, this.cover);
	}

	/** What to make of the best articles, best first; two are enough. */
	public Confidence of(List<Candidate> best, Calibration calibration) {
		if (best.isEmpty() || this.cover.isEmpty()) {
			return new Confidence(0, Verdict.NONE, "No word of the question is one that an article could be about.");
		}
		Candidate first = best.getFirst();
		double second = (best.size() > 1) ? best.get(1).score() : Math.min(0, first.score());
		Signals signals = new Signals(held(first), first.score(), first.score() - second, first.meaning());
		double probability = calibration.probability(evidence(signals));
		String why = words(signals, probability);
		if (signals.whole() < FOREIGN || probability < NONE) {
			return new Confidence(probability, Verdict.NONE, "The base says nothing about this. " + why);
		}
		if (best.size() > 1 && bothFit(first, best.get(1), signals.held())) {
			return new Confidence(probability, Verdict.BETWEEN,
					"Two articles fit and the question does not tell them apart: " + first.article().question() + " / "
							+ best.get(1).article().question() + ". " + why);
		}
		if ((probability < CERTAIN && !repeats(signals.held())) || signals.whole() < HELD) {
			return new Confidence(probability, Verdict.UNSURE, "Too little speaks for the first article. " + why);
		}
		if (signals.held().missing().stream().anyMatch(Judge::isFigure)) {
			return new Confidence(probability, Verdict.UNSURE,
					"A figure of the question stands nowhere in the article. " + why);
		}
		return new Confidence(probability, Verdict.CERTAIN, "The first article fits. " + why);
	}

	/**
	 * Whether the question repeats the second article's asking and not the near first's.
	 */
	public boolean prefersSecond(List<Candidate> best) {
		Candidate first = best.getFirst();
		Candidate second = best.get(1);
		return first.article().language().equals(second.article().language()) && first.score() - second.score() < NEAR
				&& repeats(held(second)) && !repeats(held(first));
	}

	private boolean bothFit(Candidate first, Candidate second, Held held) {
		if (!first.article().language().equals(second.article().language()) || first.score() - second.score() >= NEAR) {
			return false;
		}
		if (repeats(held) && !repeats(held(second)) || namesOnlyTheFirst(first, second)) {
			return false;
		}
		return this.cover.heldOnlyBy(first.read().asking(), second.read().asking()) < TOLD_APART
				&& this.cover.heldOnlyBy(first.read().whole(), second.read().whole()) < TOLD_APART
				&& held.asking() > FOREIGN;
	}

	/** The question says a way of asking again, word for word or nearly. */
	private static boolean repeats(Held held) {
		return held.asked() > REPEATED && held.back() > REPEATED;
	}

	/**
	 * The question says a word by which the one article calls itself and the other never.
	 */
	private boolean namesOnlyTheFirst(Candidate first, Candidate second) {
		return this.cover.names(first.read().title(), second.read().asking())
				&& !this.cover.names(second.read().title(), first.read().asking());
	}

	private static boolean isFigure(String word) {
		return word.matches(".*[*#\\d].*");
	}

	/**
	 * What all signals say together, in logarithms of odds. Their weights were fitted
	 * once to known questions of many bases in three languages, held and not held, each
	 * base counting alike.
	 */
	private static double evidence(Signals signals) {
		double gap = Math.min(MOST_GAP, signals.gap());
		if (Double.isNaN(signals.meaning())) {
			return -3.8 + 0.38 * signals.score() + 0.1 * gap + 1.9 * signals.whole();
		}
		return -6.7 + 0.42 * signals.score() + 0.12 * gap + 2.8 * signals.meaning() + 0.66 * signals.whole();
	}

	private static String words(Signals signals, double probability) {
		Held held = signals.held();
		String missing = held.missing().isEmpty() ? "" : "; it says nothing of: " + String.join(", ", held.missing());
		String meaning = Double.isNaN(signals.meaning()) ? ""
				: "; its meaning is " + percent(signals.meaning()) + " % as near as can be";
		return String.format(Locale.ROOT,
				"Probability %.2f: the article holds %d %% of the question (its nearest wording %d %%, of which the question "
						+ "holds %d %%%s), the next article is %.1f behind%s",
				probability, percent(held.whole()), percent(held.asked()), percent(held.back()), meaning, signals.gap(),
				missing);
	}

	private static long percent(double share) {
		return Math.round(100 * share);
	}

}
