package guichet.bot.grounding.near;

import java.util.ArrayList;
import java.util.List;

/**
 * The claim's words found in the passage in the same order and close together, as many as
 * can be.
 *
 * @param missed the weight of the claim's words that are not among them
 * @param places where in the passage the others stand
 */
record Alignment(double found, double missed, List<Integer> places) {

	/** How many words may be left out between two without a doubt. */
	private static final int FREE_GAP = 4;

	private static final double GAP = 0.04;

	private static final double OTHER_SENTENCE = 1;

	private record Pair(int claim, int passage, double score, int from) {
	}

	static Alignment of(Words claim, Words passage) {
		List<Pair> pairs = new ArrayList<>();
		int best = -1;
		for (int i = 0; i < claim.size(); i++) {
			int known = pairs.size();
			for (int j = 0; j < passage.size(); j++) {
				if (claim.meets(i, passage, j)) {
					pairs.add(pair(i, j, pairs.subList(0, known), claim, passage));
					best = (best < 0 || pairs.getLast().score() > pairs.get(best).score()) ? pairs.size() - 1 : best;
				}
			}
		}
		List<Integer> places = new ArrayList<>();
		for (int at = best; at >= 0; at = pairs.get(at).from()) {
			places.addFirst(pairs.get(at).passage());
		}
		double found = (best < 0) ? 0 : Math.max(0, pairs.get(best).score());
		return new Alignment(found, claim.weight() - found, places);
	}

	private static Pair pair(int i, int j, List<Pair> before, Words claim, Words passage) {
		double best = 0;
		int from = -1;
		for (int p = 0; p < before.size(); p++) {
			Pair pair = before.get(p);
			if (pair.passage() < j && pair.claim() < i) {
				double score = pair.score() - cost(pair, i, j, claim, passage);
				if (score > best) {
					best = score;
					from = p;
				}
			}
		}
		return new Pair(i, j, best + claim.weight(i), from);
	}

	private static double cost(Pair last, int i, int j, Words claim, Words passage) {
		int gap = Math.max(0, j - last.passage() - 1 - FREE_GAP);
		boolean apart = !passage.sentence().get(j).equals(passage.sentence().get(last.passage()))
				&& claim.sentence().get(i).equals(claim.sentence().get(last.claim()));
		return gap * GAP + (apart ? OTHER_SENTENCE : 0);
	}

}
