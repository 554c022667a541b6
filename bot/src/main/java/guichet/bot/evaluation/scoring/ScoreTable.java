package guichet.bot.evaluation.scoring;

import java.io.PrintStream;
import java.util.Locale;

/** Prints one row a run. */
public final class ScoreTable {

	private static final String HEAD = "%-28s %9s  %5s %5s %5s  %5s  %5s %5s %5s %5s  %8s %8s  %8s %8s%n";

	private final PrintStream out;

	private int runs;

	private double first;

	public ScoreTable(PrintStream out) {
		this.out = out;
	}

	public void row(String name, Scores scores) {
		if (this.runs == 0) {
			head();
		}
		this.runs++;
		this.first += scores.first();
		Escalation escalation = scores.escalation();
		this.out.printf(Locale.ROOT, HEAD, name, scores.questions(), share(scores.first()), share(scores.five()),
				share(scores.reciprocal()), share(scores.auroc()),
				share((escalation != null) ? escalation.precision() : Double.NaN),
				share((escalation != null) ? escalation.recall() : Double.NaN),
				share((escalation != null) ? escalation.f1() : Double.NaN),
				share((escalation != null) ? escalation.wrong() : Double.NaN), scores.search().median(),
				scores.search().slow(), scores.embedding().median(), scores.embedding().slow());
		this.out.flush();
	}

	private void head() {
		this.out.printf(Locale.ROOT, HEAD, "", "", "", "", "", "", "hand", "over", "", "", "search", "us", "of it",
				"meaning");
		this.out.printf(Locale.ROOT, HEAD, "", "questions", "R@1", "R@5", "MRR", "AUROC", "P", "R", "F1", "wrong",
				"p50", "p99", "p50", "p99");
	}

	/** The mean of several rows. */
	public void end() {
		if (this.runs > 1) {
			this.out.printf(Locale.ROOT, "mean R@1 of %d: %s%n", this.runs, share(this.first / this.runs));
		}
	}

	private static String share(double value) {
		return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
	}

}
