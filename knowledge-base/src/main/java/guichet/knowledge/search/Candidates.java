package guichet.knowledge.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;

import guichet.knowledge.text.ReadText;
import guichet.knowledge.weighing.Slip;

/**
 * Brings the articles that a question's words point to. The query is built from terms
 * only: nothing that a visitor types is ever parsed as query syntax.
 */
final class Candidates {

	private static final double ASKING = 0.4;

	private static final double ANSWER = 0.6;

	private static final double SLIP = 0.7;

	/** Words that tell little are looked up only where few others are. */
	private static final double FILLER = 0.2;

	private static final int ENOUGH = 3;

	/** No question is looked up by more. */
	private static final int MOST_TERMS = 200;

	private final IndexSearcher searcher;

	Candidates(IndexSearcher searcher) {
		this.searcher = searcher;
	}

	/** The ids of at most so many articles, the likeliest first. */
	List<String> of(ReadText question, List<Slip> slips, int most) throws IOException {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		terms(question, slips).entrySet().stream().limit(MOST_TERMS).forEach((term) -> {
			add(query, Field.ASKING.in(question.language()), term.getKey(), ASKING * term.getValue());
			add(query, Field.ANSWER.in(question.language()), term.getKey(), ANSWER * term.getValue());
		});
		return ids(this.searcher.search(query.build(), new TopScoreDocCollectorManager(most, most)).scoreDocs);
	}

	private static Map<String, Double> terms(ReadText question, List<Slip> slips) {
		Map<String, Double> terms = new LinkedHashMap<>();
		boolean enough = question.content().stream().filter((content) -> content).count() >= ENOUGH;
		for (int at = 0; at < question.stems().size(); at++) {
			if (question.content().get(at) || !enough) {
				terms.merge(question.stems().get(at), question.content().get(at) ? 1 : FILLER, Math::max);
			}
		}
		slips.forEach((slip) -> terms.merge(slip.meantStem(), SLIP * slip.likeness(), Math::max));
		return terms;
	}

	private static void add(BooleanQuery.Builder query, String field, String stem, double weight) {
		Query term = new TermQuery(new Term(field, stem));
		query.add(new BoostQuery(term, (float) weight), BooleanClause.Occur.SHOULD);
	}

	/** Looked up in the order of the index, to open each of its segments once. */
	private List<String> ids(ScoreDoc[] hits) throws IOException {
		Integer[] order = new Integer[hits.length];
		Arrays.setAll(order, (at) -> at);
		Arrays.sort(order, Comparator.comparingInt((at) -> hits[at].doc));
		String[] ids = new String[hits.length];
		List<LeafReaderContext> leaves = this.searcher.getLeafContexts();
		int opened = -1;
		BinaryDocValues values = DocValues.emptyBinary();
		for (int at : order) {
			int leaf = ReaderUtil.subIndex(hits[at].doc, leaves);
			if (leaf != opened) {
				values = DocValues.getBinary(leaves.get(leaf).reader(), Field.ID);
				opened = leaf;
			}
			values.advanceExact(hits[at].doc - leaves.get(leaf).docBase);
			ids[at] = values.binaryValue().utf8ToString();
		}
		return List.of(ids);
	}

}
