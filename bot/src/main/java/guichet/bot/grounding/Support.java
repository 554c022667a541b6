package guichet.bot.grounding;

import guichet.bot.grounding.near.Nearness;
import guichet.bot.grounding.proof.Vetoes;

/**
 * How far a passage bears a claim out, without any model: how much of it stands there, in
 * one order and close together, and whether a check forbids it.
 */
public final class Support {

	/** What an answer is worth if nothing of its question stands around it. */
	private static final double UNASKED = 0.4;

	/** What is left for each figure or name of a question that the passage lacks. */
	private static final double UNKNOWN = 0.7;

	/** What is left if a name or figure is asked for and the answer has none. */
	private static final double OTHER_KIND = 0.6;

	private Support() {
	}

	/**
	 * The support of a claim, 0 to 1. A claim may be a question with its answer; the
	 * answer must then stand where the question's words stand.
	 * @param language fr, ar or en
	 */
	public static double of(String claim, String passage, String language) {
		int mark = Math.max(claim.lastIndexOf('?'), claim.lastIndexOf('\u061F'));
		boolean asks = mark >= 0 && !claim.substring(mark + 1).isBlank();
		String said = asks ? claim.substring(mark + 1) : claim;
		Nearness nearness = new Nearness(passage, language);
		Vetoes vetoes = new Vetoes(passage, language);
		Nearness.Place place = nearness.find(said);
		double support = place.share() * vetoes.of(said, place.text());
		if (!asks) {
			return support;
		}
		String question = claim.substring(0, mark);
		double kind = vetoes.isAnsweredInKind(question, said) ? 1 : OTHER_KIND;
		return kind * support * (UNASKED + (1 - UNASKED) * nearness.around(question, place))
				* Math.pow(UNKNOWN, vetoes.foreign(question));
	}

}
