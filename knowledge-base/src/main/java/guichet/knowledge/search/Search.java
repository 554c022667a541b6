package guichet.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;

import guichet.knowledge.Article;
import guichet.knowledge.Confidence;
import guichet.knowledge.Finding;
import guichet.knowledge.Findings;
import guichet.knowledge.Question;
import guichet.knowledge.judging.Candidate;
import guichet.knowledge.judging.Judge;
import guichet.knowledge.judging.Passages;
import guichet.knowledge.judging.WordWeights;
import guichet.knowledge.search.Field.Part;
import guichet.knowledge.search.Field.View;
import guichet.knowledge.search.Ranking.Ranked;
import guichet.knowledge.text.Languages;
import guichet.knowledge.text.ReadText;

/** One search, from the question's text to the findings, over one state of the index. */
final class Search {

	/** What of a longer question is not read. */
	private static final int LONGEST_QUESTION = 1000;

	/** How many articles are read closely to judge the first. */
	private static final int READ_CLOSELY = 2;

	private final IndexSearcher searcher;

	private final Map<String, Article> articles;

	private final List<String> held;

	private final Map<String, WordWeights> weights = new HashMap<>();

	private final Map<Term, Boolean> known = new HashMap<>();

	Search(IndexSearcher searcher, Map<String, Article> articles, List<String> held) {
		this.searcher = searcher;
		this.articles = articles;
		this.held = held;
	}

	Findings findings(Question question, int limit) throws IOException {
		String text = bounded(question.text());
		String language = Languages.detect(text, question.language(), this::knows);
		List<Ranked> ranked = repeatedFirst(text, ranked(text, language, Math.max(limit, READ_CLOSELY)));
		return new Findings(language, findings(text, ranked.subList(0, Math.min(limit, ranked.size()))),
				confidence(text, language, ranked.subList(0, Math.min(READ_CLOSELY, ranked.size()))));
	}

	private List<Ranked> ranked(String text, String language, int limit) throws IOException {
		Ranking ranking = new Ranking(this.searcher);
		for (String each : this.held) {
			if (!each.equals(language)) {
				ranking.addForeign(ReadText.of(text, each));
			}
		}
		ranking.add(ReadText.of(text, language));
		return ranking.best(limit).stream().filter((ranked) -> this.articles.containsKey(ranked.id())).toList();
	}

	/** Of two that are nearly level, the one whose way of asking the question repeats. */
	private List<Ranked> repeatedFirst(String text, List<Ranked> ranked) {
		if (ranked.size() < 2) {
			return ranked;
		}
		Ranked first = ranked.get(0);
		Ranked second = ranked.get(1);
		List<Candidate> best = candidates(ranked.subList(0, 2));
		String language = best.getFirst().article().language();
		if (!Judge.prefersSecond(ReadText.of(text, language), best, weights(language))) {
			return ranked;
		}
		List<Ranked> swapped = new ArrayList<>(ranked);
		swapped.set(0, new Ranked(second.id(), first.score()));
		swapped.set(1, new Ranked(first.id(), second.score()));
		return swapped;
	}

	private List<Finding> findings(String text, List<Ranked> ranked) {
		List<Finding> findings = new ArrayList<>();
		for (Ranked each : ranked) {
			Article article = this.articles.get(each.id());
			if (article != null) {
				ReadText read = ReadText.of(text, article.language());
				findings.add(new Finding(article, each.score() / ranked.getFirst().score(),
						Passages.of(article, read, weights(article.language()))));
			}
		}
		return findings;
	}

	private Confidence confidence(String text, String language, List<Ranked> ranked) {
		List<Candidate> best = candidates(ranked);
		String read = best.isEmpty() ? language : best.getFirst().article().language();
		return Judge.of(ReadText.of(text, read), best, weights(read));
	}

	private List<Candidate> candidates(List<Ranked> ranked) {
		List<Candidate> best = new ArrayList<>();
		for (Ranked each : ranked) {
			Article article = this.articles.get(each.id());
			if (article != null) {
				best.add(Candidate.of(article, each.score()));
			}
		}
		return best;
	}

	private WordWeights weights(String language) {
		return this.weights.computeIfAbsent(language, (each) -> new IndexWeights(this.searcher.getIndexReader(), each));
	}

	private static String bounded(String text) {
		return (text.length() <= LONGEST_QUESTION) ? text : text.substring(0, LONGEST_QUESTION);
	}

	private boolean knows(String word, String language) {
		return this.known.computeIfAbsent(new Term(Field.name(Part.ASKING, View.WORDS, language), word), this::isHeld);
	}

	private boolean isHeld(Term term) {
		try {
			return this.searcher.getIndexReader().docFreq(term) > 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
