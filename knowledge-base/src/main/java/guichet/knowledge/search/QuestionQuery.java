package guichet.knowledge.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import guichet.knowledge.search.Field.Part;
import guichet.knowledge.search.Field.View;
import guichet.knowledge.text.ReadText;

/**
 * Writes a question as a Lucene query over one part of the articles. Built from terms
 * only: nothing that a visitor types is ever parsed as query syntax.
 */
final class QuestionQuery {

	private static final int MOST_GRAMS = 400;

	private static final int MOST_SPELLINGS = 12;

	private static final int SHORTEST_FUZZY = 4;

	private static final int TWO_EDITS = 8;

	private static final MultiTermQuery.RewriteMethod BLENDED = new MultiTermQuery.TopTermsBlendedFreqScoringRewrite(
			MOST_SPELLINGS);

	private final IndexReader reader;

	private final Weights weights;

	private final ReadText question;

	QuestionQuery(IndexReader reader, Weights weights, ReadText question) {
		this.reader = reader;
		this.weights = weights;
		this.question = question;
	}

	/** The whole question, spelled right or not. */
	Query thorough(Part part) throws IOException {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		addTerms(query, part, View.STEMS, this.question.stems());
		addTerms(query, part, View.WORDS, this.question.words());
		addSpellings(query, part);
		String field = Field.name(part, View.GRAMS, this.question.language());
		counted(this.question.grams()).entrySet()
			.stream()
			.limit(MOST_GRAMS)
			.forEach((gram) -> add(query, new TermQuery(new Term(field, gram.getKey())), this.weights.grams()));
		return query.build();
	}

	/** Its words only, for articles in another language than the question's. */
	Query plain(Part part) {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		addTerms(query, part, View.STEMS, this.question.stems());
		return query.build();
	}

	private void addTerms(BooleanQuery.Builder query, Part part, View view, List<String> terms) {
		String field = Field.name(part, view, this.question.language());
		Map<String, Double> weighed = new LinkedHashMap<>();
		for (int i = 0; i < terms.size(); i++) {
			double weight = this.question.content().get(i) ? 1 : this.weights.stopWord();
			weighed.merge(terms.get(i), weight, Math::max);
		}
		weighed.forEach(
				(term, weight) -> add(query, new TermQuery(new Term(field, term)), weight * this.weights.of(view)));
	}

	private void addSpellings(BooleanQuery.Builder query, Part part) throws IOException {
		String field = Field.name(part, View.WORDS, this.question.language());
		for (int i = 0; i < this.question.words().size(); i++) {
			String word = this.question.words().get(i);
			Term term = new Term(field, word);
			if (this.question.content().get(i) && word.length() >= SHORTEST_FUZZY
					&& word.chars().allMatch(Character::isLetter) && this.reader.docFreq(term) == 0) {
				int edits = (word.length() < TWO_EDITS) ? 1 : 2;
				add(query, new FuzzyQuery(term, edits, 1, MOST_SPELLINGS, true, BLENDED), this.weights.fuzzy());
			}
		}
	}

	private static Map<String, Integer> counted(List<String> terms) {
		Map<String, Integer> counted = new LinkedHashMap<>();
		terms.forEach((term) -> counted.merge(term, 1, Integer::sum));
		return counted;
	}

	private static void add(BooleanQuery.Builder query, Query clause, double weight) {
		query.add(new BoostQuery(clause, (float) weight), BooleanClause.Occur.SHOULD);
	}

}
