package guichet.knowledge.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The articles of one language by their meanings; never changes. */
public final class Nearest {

	private final String[] articles;

	private final Meaning[] meanings;

	/**
	 * @param articles their ids
	 * @param meanings in the same order
	 */
	public Nearest(List<String> articles, List<Meaning> meanings) {
		this.articles = articles.toArray(String[]::new);
		this.meanings = meanings.toArray(Meaning[]::new);
	}

	/**
	 * The ids of the articles whose ways of asking come nearest, at most so many; of
	 * those alike the first.
	 */
	public List<String> to(float[] question, int most) {
		int[] best = new int[most];
		double[] close = new double[most];
		Arrays.fill(close, Double.NEGATIVE_INFINITY);
		int count = 0;
		for (int each = 0; each < this.meanings.length; each++) {
			double closeness = this.meanings[each].asked(question);
			if (closeness > close[most - 1]) {
				int at = Math.min(count, most - 1);
				for (; at > 0 && close[at - 1] < closeness; at--) {
					close[at] = close[at - 1];
					best[at] = best[at - 1];
				}
				close[at] = closeness;
				best[at] = each;
				count = Math.min(most, count + 1);
			}
		}
		List<String> ids = new ArrayList<>(count);
		for (int at = 0; at < count; at++) {
			ids.add(this.articles[best[at]]);
		}
		return ids;
	}

}
