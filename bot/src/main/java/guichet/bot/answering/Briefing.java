package guichet.bot.answering;

import java.util.Comparator;
import java.util.List;

import guichet.bot.Brief;
import guichet.bot.Citation;
import guichet.bot.Reason;
import guichet.bot.Turn;
import guichet.bot.finding.Search;
import guichet.bot.grounding.Reading;
import guichet.knowledge.Confidence;
import guichet.knowledge.Finding;
import guichet.knowledge.Findings;
import guichet.knowledge.Passage;

/** Writes down what the agent must know, so that the customer says nothing twice. */
class Briefing {

	private static final int NEAREST = 3;

	/** A message longer than this says more than that a person is wanted. */
	private static final int ONLY_A_WISH = 9;

	private final Search search;

	Briefing(Search search) {
		this.search = search;
	}

	/**
	 * The brief for a handover.
	 * @param before the last question that the customer asked before, or blank
	 */
	Brief brief(Reason reason, Turn turn, String before) {
		String open = aboutBefore(reason, turn) && !before.isBlank() ? before : turn.question();
		Findings findings = this.search.plain(open, turn.locale());
		boolean near = findings.confidence().verdict() != Confidence.Verdict.NONE;
		return new Brief(open, near ? nearest(findings.best()) : List.of());
	}

	private static boolean aboutBefore(Reason reason, Turn turn) {
		int words = turn.question().strip().split("\\s+").length;
		return switch (reason) {
			case ASKED_FOR_A_PERSON, STILL_UNHAPPY -> words < ONLY_A_WISH;
			case COMPLAINT, NO_ANSWER_TWICE, PROTECTED_TOPIC, MODEL_FAILED, LOOP -> false;
		};
	}

	private static List<Citation> nearest(List<Finding> findings) {
		return findings.stream()
			.limit(NEAREST)
			.flatMap((finding) -> finding.passages()
				.stream()
				.max(Comparator.comparingDouble(Passage::relevance))
				.stream())
			.map(Reading::citation)
			.toList();
	}

}
