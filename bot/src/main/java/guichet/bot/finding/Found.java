package guichet.bot.finding;

import java.util.List;
import java.util.stream.Stream;

import guichet.bot.Choice;
import guichet.knowledge.Article;
import guichet.knowledge.Confidence;
import guichet.knowledge.Finding;
import guichet.knowledge.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What the shelf holds about one question.
 *
 * @param part the question as the customer put it
 * @param question the same as it was searched, complete
 * @param answering the article that answers for certain, if one does
 */
public record Found(String part, String question, Findings findings, @Nullable Finding answering) {

	private static final int CHOICES = 3;

	/** How near to the best a third article must come to be asked about as well. */
	private static final double NEAR = 0.85;

	public boolean isCertain() {
		return this.answering != null;
	}

	/**
	 * Whether the question repeats the answering article's own, as a tapped choice does.
	 */
	public boolean repeats() {
		return this.answering != null && Fit.isQuestionOf(this.answering, this.part);
	}

	/** Whether the best that was found is in that language. */
	boolean speaks(String language) {
		return this.findings.best()
			.stream()
			.limit(1)
			.anyMatch((best) -> best.article().language().startsWith(language));
	}

	/** What may be done with it; certainty about an article that does not fit is none. */
	public Confidence.Verdict verdict() {
		Confidence.Verdict verdict = this.findings.confidence().verdict();
		if (this.findings.best().isEmpty()) {
			return Confidence.Verdict.NONE;
		}
		boolean doubted = verdict == Confidence.Verdict.CERTAIN && this.answering == null;
		boolean alone = verdict == Confidence.Verdict.BETWEEN && between().size() < 2;
		return (doubted || alone) ? Confidence.Verdict.UNSURE : verdict;
	}

	/** Whether one of these articles, which answer already, is what is asked here too. */
	public boolean isAnsweredBy(List<Article> articles) {
		return switch (verdict()) {
			case CERTAIN, UNSURE ->
				this.findings.best().stream().limit(1).anyMatch((finding) -> isAmong(finding, articles));
			case BETWEEN -> best().stream().anyMatch((finding) -> isAmong(finding, articles));
			case NONE -> false;
		};
	}

	private static boolean isAmong(Finding finding, List<Article> articles) {
		return articles.stream().anyMatch((article) -> article.id().equals(finding.article().id()));
	}

	/** The questions that fit about equally well. */
	public List<Choice> between() {
		return choices(best());
	}

	private List<Finding> best() {
		List<Finding> best = this.findings.best();
		double near = best.isEmpty() ? 0 : best.getFirst().score() * NEAR;
		List<Finding> others = best.stream().skip(2).filter((finding) -> finding.score() >= near).toList();
		return Stream.concat(best.stream().limit(2), others.stream()).toList();
	}

	/** The nearest questions. */
	public List<Choice> nearest() {
		return choices(this.findings.best());
	}

	/** The questions to offer when this one is open. */
	public List<Choice> offered() {
		return switch (verdict()) {
			case BETWEEN -> between();
			case CERTAIN, UNSURE -> nearest();
			case NONE -> List.of();
		};
	}

	private static List<Choice> choices(List<Finding> findings) {
		return findings.stream()
			.map((finding) -> finding.article().question())
			.distinct()
			.limit(CHOICES)
			.map(Choice::new)
			.toList();
	}

}
