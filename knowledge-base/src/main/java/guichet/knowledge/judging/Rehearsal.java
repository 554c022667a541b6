package guichet.knowledge.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import guichet.knowledge.Article;
import guichet.knowledge.Findings;
import guichet.knowledge.Question;

/**
 * Finds out how far a base may be trusted, from its own phrasings: some are left out and
 * asked, of some articles that are there and of some that are left out whole.
 */
public final class Rehearsal {

	/** One article of so many is left out whole. */
	private static final int LEFT_OUT = 4;

	/** An article must keep more phrasings than the one that is left out. */
	private static final int LEAST_PHRASINGS = 2;

	private static final int FEWEST = 30;

	private static final int MOST = 300;

	/** The share of questions that no article answers, as visitors ask. */
	private static final double UNKNOWN = 0.3;

	private final List<Article> rehearsed = new ArrayList<>();

	private final List<Question> known = new ArrayList<>();

	private final List<String> answers = new ArrayList<>();

	private final List<Question> unknown = new ArrayList<>();

	/**
	 * @param articles of one language, always in the same order
	 */
	public Rehearsal(List<Article> articles) {
		for (int at = 0; at < articles.size(); at++) {
			Article article = articles.get(at);
			boolean told = article.phrasings().size() >= LEAST_PHRASINGS;
			if (at % LEFT_OUT == 0 && told) {
				article.phrasings().forEach((each) -> this.unknown.add(new Question(each, article.language())));
			}
			else {
				this.rehearsed.add(told ? without(article) : article);
				if (told) {
					this.known.add(new Question(article.phrasings().getLast(), article.language()));
					this.answers.add(article.id().value());
				}
			}
		}
	}

	private static Article without(Article article) {
		List<String> fewer = article.phrasings().subList(0, article.phrasings().size() - 1);
		return new Article(article.id(), article.version(), article.question(), fewer, article.answer(),
				article.language(), article.tags(), article.status(), article.source(), article.reference(),
				article.url(), article.updated());
	}

	/**
	 * The curve that the rehearsal bears out; the usual one if too few phrasings are
	 * known.
	 * @param asked puts these articles alone on a shelf of the usual kind and asks these
	 * questions
	 */
	public Calibration outcome(BiFunction<List<Article>, List<Question>, List<Findings>> asked) {
		if (this.known.size() < FEWEST || this.unknown.size() < FEWEST) {
			return Calibration.USUAL;
		}
		List<Question> all = new ArrayList<>(this.known.subList(0, Math.min(MOST, this.known.size())));
		int right = all.size();
		all.addAll(this.unknown.subList(0, Math.min(MOST, this.unknown.size())));
		List<Findings> found = asked.apply(this.rehearsed, all);
		double weight = UNKNOWN / (1 - UNKNOWN) * right / (all.size() - right);
		List<Calibration.Known> outcomes = new ArrayList<>();
		for (int at = 0; at < found.size(); at++) {
			Findings each = found.get(at);
			if (!each.best().isEmpty()) {
				boolean first = at < right
						&& each.best().getFirst().article().id().value().equals(this.answers.get(at));
				double evidence = Calibration.USUAL.evidence(each.confidence().probability());
				outcomes.add(new Calibration.Known(evidence, first, (at < right) ? 1 : weight));
			}
		}
		return Calibration.of(outcomes);
	}

}
