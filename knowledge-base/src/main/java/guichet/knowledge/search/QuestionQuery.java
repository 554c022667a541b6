package guichet.knowledge.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

	private final ReadText question;

	QuestionQuery(IndexReader reader, ReadText question) {
		this.reader = reader;
		this.question = question;
	}

	/** Its words, spelled right or not. */
	Query words(Part part) throws IOException {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		Weights weights = Weights.of(part);
		addTerms(query, Field.name(part, View.STEMS, this.question.language()), this.question.stems(), weights.stems(),
				weights.fillers());
		addTerms(query, Field.name(part, View.WORDS, this.question.language()), this.question.words(), weights.words(),
				0);
		addSpellings(query, part, weights.slips());
		return query.build();
	}

	/** Its words only, for articles in another language than the question's. */
	Query foreignWords(Part part) {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		Weights weights = Weights.of(part);
		addTerms(query, Field.name(part, View.STEMS, this.question.language()), this.question.stems(),
				weights.stems() * Weights.OTHER_LANGUAGE, 0);
		return query.build();
	}

	/** All its letter groups. */
	Query grams(Part part) {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		addGrams(query, part, this.question.grams());
		return query.build();
	}

	private void addGrams(BooleanQuery.Builder query, Part part, List<String> grams) {
		String field = Field.name(part, View.GRAMS, this.question.language());
		double weight = Weights.of(part).grams();
		new LinkedHashSet<>(grams).stream()
			.limit(MOST_GRAMS)
			.forEach((gram) -> add(query, new TermQuery(new Term(field, gram)), weight));
	}

	private void addTerms(BooleanQuery.Builder query, String field, List<String> terms, double weight, double filler) {
		Map<String, Double> weighed = new LinkedHashMap<>();
		for (int i = 0; i < terms.size(); i++) {
			weighed.merge(terms.get(i), this.question.content().get(i) ? weight : filler, Math::max);
		}
		weighed.forEach((term, each) -> add(query, new TermQuery(new Term(field, term)), each));
	}

	private void addSpellings(BooleanQuery.Builder query, Part part, double weight) throws IOException {
		String field = Field.name(part, View.WORDS, this.question.language());
		for (int i = 0; i < this.question.words().size(); i++) {
			String word = this.question.words().get(i);
			Term term = new Term(field, word);
			if (this.question.content().get(i) && word.length() >= SHORTEST_FUZZY
					&& word.chars().allMatch(Character::isLetter) && this.reader.docFreq(term) == 0) {
				int edits = (word.length() < TWO_EDITS) ? 1 : 2;
				add(query, new FuzzyQuery(term, edits, 1, MOST_SPELLINGS, true, BLENDED), weight);
			}
		}
	}

	private static void add(BooleanQuery.Builder query, Query clause, double weight) {
		if (weight > 0) {
			query.add(new BoostQuery(clause, (float) weight), BooleanClause.Occur.SHOULD);
		}
	}

}
