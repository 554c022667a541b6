package guichet.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import guichet.knowledge.Article;
import guichet.knowledge.Confidence;
import guichet.knowledge.Finding;
import guichet.knowledge.Findings;
import guichet.knowledge.Question;
import guichet.knowledge.judging.Candidate;
import guichet.knowledge.judging.Judge;
import guichet.knowledge.text.Languages;
import guichet.knowledge.text.ReadText;

/** One search, from the question's text to the findings; for one question. */
final class Search {

	/** What of a longer question is not read. */
	private static final int LONGEST_QUESTION = 1000;

	/** How many articles are read closely to judge the first. */
	private static final int READ_CLOSELY = 2;

	/** What an article in another language than the question's loses. */
	private static final double FOREIGN = 2;

	private final Map<String, ReadText> read = new HashMap<>();

	private final Map<String, Judge> judges = new HashMap<>();

	private final Ranking ranking;

	private final Holdings holdings;

	private final Learned learned;

	Search(Ranking ranking, Holdings holdings, Learned learned) {
		this.ranking = ranking;
		this.holdings = holdings;
		this.learned = learned;
	}

	Findings findings(Question question, int limit) throws IOException {
		String text = bounded(question.text());
		String language = Languages.detect(text, question.language(),
				(word, each) -> this.holdings.stock(each).asks(word));
		List<Ranked> ranked = ranked(text, language);
		return new Findings(language, findings(text, ranked.subList(0, Math.min(limit, ranked.size()))),
				confidence(text, language, ranked.subList(0, Math.min(READ_CLOSELY, ranked.size()))));
	}

	private List<Ranked> ranked(String text, String language) throws IOException {
		List<Ranked> ranked = new ArrayList<>(this.ranking.of(read(text, language), text));
		for (String other : this.holdings.languages()) {
			if (!other.equals(language)) {
				this.ranking.of(read(text, other), text).forEach((each) -> ranked.add(each.by(-FOREIGN)));
			}
		}
		ranked.sort(Ranked.BEST_FIRST);
		return repeatedFirst(text, ranked);
	}

	/** Of two that are nearly level, the one whose way of asking the question repeats. */
	private List<Ranked> repeatedFirst(String text, List<Ranked> ranked) {
		if (ranked.size() < 2) {
			return ranked;
		}
		Ranked first = ranked.get(0);
		Ranked second = ranked.get(1);
		if (!judge(text, first.holding().article().language()).prefersSecond(candidates(ranked.subList(0, 2)))) {
			return ranked;
		}
		double ahead = first.score() - second.score();
		ranked.set(0, second.by(ahead));
		ranked.set(1, first.by(-ahead));
		return ranked;
	}

	private List<Finding> findings(String text, List<Ranked> ranked) {
		List<Finding> findings = new ArrayList<>();
		for (Ranked each : ranked) {
			Article article = each.holding().article();
			double share = Math.exp(each.score() - ranked.getFirst().score());
			findings.add(
					new Finding(article, share, judge(text, article.language()).passages(this.holdings.read(article))));
		}
		return findings;
	}

	private Confidence confidence(String text, String language, List<Ranked> ranked) {
		String read = ranked.isEmpty() ? language : ranked.getFirst().holding().article().language();
		return judge(text, read).of(candidates(ranked), this.learned.calibration(read));
	}

	private ReadText read(String text, String language) {
		return this.read.computeIfAbsent(language, (each) -> ReadText.of(text, each));
	}

	private Judge judge(String text, String language) {
		return this.judges.computeIfAbsent(language,
				(each) -> new Judge(read(text, each), this.holdings.stock(each)::weight));
	}

	private List<Candidate> candidates(List<Ranked> ranked) {
		return ranked.stream()
			.map((each) -> new Candidate(this.holdings.read(each.holding().article()), each.score(), each.meaning()))
			.toList();
	}

	private static String bounded(String text) {
		return (text.length() <= LONGEST_QUESTION) ? text : text.substring(0, LONGEST_QUESTION);
	}

}
