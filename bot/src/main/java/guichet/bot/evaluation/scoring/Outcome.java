package guichet.bot.evaluation.scoring;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a search made of a known question.
 *
 * @param id the question's
 * @param expected the entry that answers; null when the base holds none
 * @param top the entries found, best first
 * @param confidence that the first answers; higher is surer
 * @param micros how long the visitor waited
 * @param embeddingMicros how much of it went into comparing by meaning
 */
public record Outcome(String id, @Nullable String expected, List<String> top, double confidence, long micros,
		long embeddingMicros) {

	/** Only the first ten entries found count. */
	private static final int READ = 10;

	public Outcome {
		top = List.copyOf(top.subList(0, Math.min(READ, top.size())));
	}

	boolean isHeld() {
		return this.expected != null;
	}

	boolean isRight() {
		return rank() == 1;
	}

	/** Where the entry that answers stands, from 1; 0 when it was not found. */
	int rank() {
		return (this.expected != null) ? this.top.indexOf(this.expected) + 1 : 0;
	}

}
