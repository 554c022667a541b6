package guichet.bot.grounding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import guichet.knowledge.text.ReadText;

/** How far a passage bears a claim out, without any model. */
public final class Support {

	/** What a claim with a particular of its own is still worth. */
	private static final double FOREIGN = 0.05;

	private Support() {
	}

	/**
	 * The support of a claim, 0 to 1.
	 * @param language fr, ar or en
	 */
	public static double of(String claim, String passage, String language) {
		ReadText said = ReadText.of(claim, language);
		ReadText held = ReadText.of(passage, language);
		if (said.isEmpty() || held.isEmpty()) {
			return 0;
		}
		double words = share(Set.copyOf(said.stems()), Set.copyOf(held.stems()));
		double neighbours = share(pairs(said.stems()), pairs(held.stems()));
		double support = words * (1 + neighbours) / 2;
		return Particulars.foreign(claim, passage).isPresent() ? FOREIGN * support : support;
	}

	private static Set<String> pairs(List<String> stems) {
		Set<String> pairs = new HashSet<>();
		for (int i = 1; i < stems.size(); i++) {
			pairs.add(stems.get(i - 1) + ' ' + stems.get(i));
		}
		return pairs;
	}

	private static double share(Set<String> said, Set<String> held) {
		return said.isEmpty() ? 1 : said.stream().filter(held::contains).count() / (double) said.size();
	}

}
