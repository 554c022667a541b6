package guichet.knowledge;

import java.util.List;

/**
 * What a search found, best first.
 *
 * @param language the language that the question was read in (BCP 47)
 */
public record Findings(String language, List<Finding> best, Confidence confidence) {

	public Findings {
		best = List.copyOf(best);
	}

}
