package guichet.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

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

	private final Weights weights;

	Search(IndexSearcher searcher, Map<String, Article> articles, List<String> held, Weights weights) {
		this.searcher = searcher;
		this.articles = articles;
		this.held = held;
		this.weights = weights;
	}

	Findings findings(Question question, int limit) throws IOException {
		String text = bounded(question.text());
		String language = Languages.detect(text, question.language(), this::knows);
		List<Candidate> best = best(text, language, Math.max(limit, READ_CLOSELY));
		ReadText read = ReadText.of(text, best.isEmpty() ? language : best.getFirst().article().language());
		WordWeights weigher = new IndexWeights(this.searcher.getIndexReader(), read.language());
		Confidence confidence = Judge.of(read, best.subList(0, Math.min(READ_CLOSELY, best.size())), weigher);
		double top = best.isEmpty() ? 1 : best.getFirst().score();
		List<Finding> findings = new ArrayList<>();
		for (Candidate candidate : best.subList(0, Math.min(limit, best.size()))) {
			String own = candidate.article().language();
			WordWeights ownWeigher = new IndexWeights(this.searcher.getIndexReader(), own);
			findings.add(new Finding(candidate.article(), candidate.score() / top,
					Passages.of(candidate.article(), ReadText.of(text, own), ownWeigher)));
		}
		return new Findings(language, findings, confidence);
	}

	private List<Candidate> best(String text, String language, int limit) throws IOException {
		Ranking ranking = new Ranking(this.searcher, this.weights);
		for (String each : this.held) {
			ranking.add(ReadText.of(text, each), each.equals(language));
		}
		List<Candidate> best = new ArrayList<>();
		for (Ranked ranked : ranking.best(limit)) {
			@Nullable Article article = this.articles.get(ranked.id());
			if (article != null) {
				best.add(Candidate.of(article, ranked.score()));
			}
		}
		return best;
	}

	private static String bounded(String text) {
		return (text.length() <= LONGEST_QUESTION) ? text : text.substring(0, LONGEST_QUESTION);
	}

	private boolean knows(String word, String language) {
		try {
			Term term = new Term(Field.name(Part.ASKING, View.WORDS, language), word);
			return this.searcher.getIndexReader().docFreq(term) > 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
