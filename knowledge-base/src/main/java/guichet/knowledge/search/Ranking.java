package guichet.knowledge.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

import guichet.knowledge.search.Field.Part;
import guichet.knowledge.text.ReadText;

/** Orders the articles by all signals together. */
final class Ranking {

	private static final int DOCUMENTS = 200;

	private final IndexSearcher searcher;

	private final Map<String, Map<Part, Double>> signals = new HashMap<>();

	Ranking(IndexSearcher searcher) {
		this.searcher = searcher;
	}

	/** Adds what a question finds, read in one of the base's languages. */
	void add(ReadText question, boolean ownLanguage) throws IOException {
		QuestionQuery queries = new QuestionQuery(this.searcher.getIndexReader(), question);
		for (Part part : Part.values()) {
			Query query = ownLanguage ? queries.thorough(part) : queries.plain(part);
			for (ScoreDoc hit : this.searcher.search(query, DOCUMENTS).scoreDocs) {
				this.signals.computeIfAbsent(article(hit.doc), (id) -> new EnumMap<>(Part.class))
					.merge(part, (double) hit.score, Math::max);
			}
		}
	}

	/** The best articles, best first. */
	List<Ranked> best(int limit) {
		return this.signals.entrySet()
			.stream()
			.map((entry) -> new Ranked(entry.getKey(), total(entry.getValue())))
			.sorted(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::id))
			.limit(limit)
			.toList();
	}

	private static double total(Map<Part, Double> parts) {
		return parts.values().stream().mapToDouble(Double::doubleValue).sum();
	}

	private String article(int doc) throws IOException {
		List<LeafReaderContext> leaves = this.searcher.getLeafContexts();
		LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
		var ids = DocValues.getBinary(leaf.reader(), Field.ARTICLE);
		ids.advanceExact(doc - leaf.docBase);
		return ids.binaryValue().utf8ToString();
	}

	/** An article and its score, which compares within one search only. */
	record Ranked(String id, double score) {
	}

}
