package guichet.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

import guichet.knowledge.Article;
import guichet.knowledge.learning.Lesson;
import guichet.knowledge.learning.Meaning;
import guichet.knowledge.learning.Scores;
import guichet.knowledge.text.ReadText;
import guichet.knowledge.weighing.Asked;
import guichet.knowledge.weighing.Holding;
import guichet.knowledge.weighing.Signal;
import guichet.knowledge.weighing.Slip;
import guichet.knowledge.weighing.Stock;

/**
 * Orders articles by all signals together: words, meaning and what was learned bring the
 * candidates, which are then weighed one by one.
 */
final class Ranking {

	private static final int BY_WORDS = 40;

	/** Among few articles, more may be looked at as closely in the same time. */
	private static final int FEW = 1_000;

	private static final int BY_MEANING = 30;

	private static final int BY_LESSON = 10;

	/** For how many articles letter groups are weighed too. */
	private static final int BY_LETTERS = 15;

	private final IndexSearcher searcher;

	private final Holdings holdings;

	private final Learned learned;

	Ranking(IndexSearcher searcher, Holdings holdings, Learned learned) {
		this.searcher = searcher;
		this.holdings = holdings;
		this.learned = learned;
	}

	/**
	 * The articles of a language, best first.
	 * @param text of the question, to be understood
	 */
	List<Ranked> of(ReadText question, String text) throws IOException {
		String language = question.language();
		Stock stock = this.holdings.stock(language);
		boolean few = this.holdings.size() < FEW;
		List<Slip> slips = Slips.in(question, stock);
		Set<String> ids = new LinkedHashSet<>(
				new Candidates(this.searcher).of(question, slips, few ? 2 * BY_WORDS : BY_WORDS));
		Meant meant = meant(question, text, slips, ids.stream().allMatch(this::isMeaningKnown));
		float[] close = meant.close();
		if (close != null) {
			ids.addAll(this.learned.nearest(close, language, BY_MEANING));
		}
		ids.addAll(meant.scores().best(BY_LESSON));
		Asked asked = stock.ask(question, slips);
		Fusion fusion = Fusion.of(close != null, meant.learned());
		List<Ranked> ranked = new ArrayList<>(ids.size());
		for (String id : ids) {
			Holding holding = this.holdings.get(id);
			if (holding != null && holding.article().language().equals(language)) {
				ranked.add(ranked(holding, asked, meant, fusion));
			}
		}
		ranked.sort(Ranked.BEST_FIRST);
		List<Ranked> best = new ArrayList<>();
		for (Ranked each : ranked.subList(0, Math.min(few ? 2 * BY_WORDS : BY_LETTERS, ranked.size()))) {
			asked.weighLetters(each.holding(), each.signals());
			best.add(new Ranked(each.holding(), fusion.score(each.signals()), each.meaning(), each.signals()));
		}
		best.sort(Ranked.BEST_FIRST);
		return best;
	}

	private boolean isMeaningKnown(String id) {
		Holding holding = this.holdings.get(id);
		return holding == null || this.learned.meaning(holding.article()) != null;
	}

	/**
	 * What the question means.
	 * @param known whether all candidates' meanings are: where one was written a moment
	 * ago, all go by words
	 */
	private Meant meant(ReadText question, String text, List<Slip> slips, boolean known) {
		String language = question.language();
		Lesson lesson = this.learned.lesson(language);
		boolean close = this.learned.isClose(language);
		boolean tells = close || lesson != null && lesson.knowsMeanings();
		float[] meaning = known && tells ? this.learned.meaning(language, text, Slips.mended(text, slips)) : null;
		boolean learned = meaning != null && lesson != null && lesson.knowsMeanings();
		Scores scores = (lesson != null) ? lesson.of(question, meaning) : Scores.NONE;
		return new Meant(close ? meaning : null, learned, scores);
	}

	private Ranked ranked(Holding holding, Asked asked, Meant meant, Fusion fusion) {
		double[] signals = new double[Signal.values().length];
		asked.weigh(holding, signals);
		Article article = holding.article();
		Signal learned = (meant.learned()) ? Signal.LEARNED_MEANING : Signal.LEARNED_WORDS;
		signals[learned.ordinal()] = meant.scores().of(article.id().value());
		float[] question = meant.close();
		if (question != null) {
			Meaning meaning = this.learned.meaning(article);
			signals[Signal.MEANING.ordinal()] = (meaning != null) ? meaning.asked(question)
					: signals[Signal.PHRASING.ordinal()];
			signals[Signal.ANSWER_MEANING.ordinal()] = (meaning != null) ? meaning.answer(question) : 0;
		}
		return new Ranked(holding, fusion.score(signals),
				(question != null) ? signals[Signal.MEANING.ordinal()] : Double.NaN, signals);
	}

	/**
	 * What the question means.
	 *
	 * @param close its vector, if closeness to it tells; else null
	 * @param learned whether the scores come from meanings too
	 */
	private record Meant(float @Nullable [] close, boolean learned, Scores scores) {
	}

}
