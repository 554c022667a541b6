package guichet.knowledge.learning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A score for each article that a lesson knows. */
public final class Scores {

	/** Knows no article. */
	public static final Scores NONE = new Scores(Map.of(), new float[0]);

	private final Map<String, Integer> classes;

	private final float[] scores;

	private final double mean;

	Scores(Map<String, Integer> classes, float[] scores) {
		this.classes = classes;
		this.scores = scores;
		double sum = 0;
		for (float score : scores) {
			sum += score;
		}
		this.mean = (scores.length > 0) ? sum / scores.length : 0;
	}

	/** An article's score above the middle of all; 0 for one that the lesson missed. */
	public double of(String article) {
		Integer place = this.classes.get(article);
		return (place != null) ? this.scores[place] - this.mean : 0;
	}

	/** The articles with the highest scores, at most so many. */
	public List<String> best(int most) {
		return this.classes.entrySet()
			.stream()
			.sorted(Comparator.comparingDouble((each) -> -this.scores[each.getValue()]))
			.limit(most)
			.map(Map.Entry::getKey)
			.toList();
	}

}
