package guichet.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;

import guichet.knowledge.search.Field.Part;
import guichet.knowledge.text.ReadText;

/**
 * Orders the articles by all signals together: words bring the candidates, letter groups,
 * of which a question has hundreds, are then counted for these alone.
 */
final class Ranking {

	/** How many documents the words may bring for each part of the articles. */
	private static final int DOCUMENTS = 200;

	/** For how many articles letter groups are counted. */
	private static final int CANDIDATES = 100;

	private static final Comparator<Candidacy> BEST_FIRST = Comparator.comparingDouble(Candidacy::total)
		.reversed()
		.thenComparing(Candidacy::document);

	private final IndexSearcher searcher;

	/** By the document that holds all ways of asking together. */
	private final Map<Integer, Candidacy> candidates = new HashMap<>();

	Ranking(IndexSearcher searcher) {
		this.searcher = searcher;
	}

	/** Adds what a question in its own language finds. */
	void add(ReadText question) throws IOException {
		QuestionQuery queries = new QuestionQuery(this.searcher.getIndexReader(), question);
		for (Part part : Part.values()) {
			add(part, queries.words(part));
		}
		List<Candidacy> best = best().limit(CANDIDATES).toList();
		count(best, Part.ASKING, 0, queries.grams(Part.ASKING));
		count(best, Part.ANSWER, 1, queries.grams(Part.ANSWER));
	}

	/** Adds what its words find among articles of another language. */
	void addForeign(ReadText question) throws IOException {
		QuestionQuery queries = new QuestionQuery(this.searcher.getIndexReader(), question);
		for (Part part : Part.values()) {
			add(part, queries.foreignWords(part));
		}
	}

	private void add(Part part, Query query) throws IOException {
		ScoreDoc[] hits = this.searcher.search(query, DOCUMENTS).scoreDocs;
		Arrays.sort(hits, Comparator.comparingInt((hit) -> hit.doc));
		int next = 0;
		for (LeafReaderContext leaf : this.searcher.getLeafContexts()) {
			NumericDocValues offsets = DocValues.getNumeric(leaf.reader(), Field.TO_ASKING);
			int end = leaf.docBase + leaf.reader().maxDoc();
			for (; next < hits.length && hits[next].doc < end; next++) {
				offsets.advanceExact(hits[next].doc - leaf.docBase);
				int document = hits[next].doc + (int) offsets.longValue();
				this.candidates.computeIfAbsent(document, Candidacy::new).raise(part, hits[next].score);
			}
		}
	}

	private LeafReaderContext leaf(int document) {
		List<LeafReaderContext> leaves = this.searcher.getLeafContexts();
		return leaves.get(ReaderUtil.subIndex(document, leaves));
	}

	private void count(List<Candidacy> best, Part part, int offset, Query grams) throws IOException {
		ScoreDoc[] documents = best.stream()
			.map((candidacy) -> new ScoreDoc(candidacy.document + offset, 0))
			.toArray(ScoreDoc[]::new);
		TopDocs first = new TopDocs(new TotalHits(documents.length, TotalHits.Relation.EQUAL_TO), documents);
		for (ScoreDoc hit : QueryRescorer.rescore(this.searcher, first, grams, 1, documents.length).scoreDocs) {
			Candidacy candidacy = this.candidates.get(hit.doc - offset);
			if (candidacy != null) {
				candidacy.raise(part, candidacy.scores[part.ordinal()] + hit.score);
			}
		}
	}

	private Stream<Candidacy> best() {
		return this.candidates.values().stream().sorted(BEST_FIRST);
	}

	/** The best articles, best first. */
	List<Ranked> best(int limit) throws IOException {
		List<Ranked> ranked = new ArrayList<>();
		for (Candidacy candidacy : best().limit(limit).toList()) {
			ranked.add(new Ranked(article(candidacy.document), candidacy.total()));
		}
		return ranked;
	}

	private String article(int document) throws IOException {
		LeafReaderContext leaf = leaf(document);
		var ids = DocValues.getBinary(leaf.reader(), Field.ARTICLE);
		ids.advanceExact(document - leaf.docBase);
		return ids.binaryValue().utf8ToString();
	}

	/** An article and its score, which compares within one search only. */
	record Ranked(String id, double score) {
	}

	/** The best score of each part of an article. */
	private static final class Candidacy {

		private final int document;

		private final double[] scores = new double[Part.values().length];

		private double total;

		Candidacy(int document) {
			this.document = document;
		}

		int document() {
			return this.document;
		}

		void raise(Part part, double score) {
			double more = score - this.scores[part.ordinal()];
			if (more > 0) {
				this.scores[part.ordinal()] = score;
				this.total += more;
			}
		}

		double total() {
			return this.total;
		}

	}

}
