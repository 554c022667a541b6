package guichet.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

import guichet.knowledge.judging.WordWeights;
import guichet.knowledge.search.Field.Part;
import guichet.knowledge.search.Field.View;

/** Weighs words by how few of a language's articles hold them. */
final class IndexWeights implements WordWeights {

	private final IndexReader reader;

	private final String language;

	private final double articles;

	private final Map<String, Double> weights = new HashMap<>();

	IndexWeights(IndexReader reader, String language) {
		this.reader = reader;
		this.language = language;
		try {
			this.articles = reader.getDocCount(Field.name(Part.ASKING, View.STEMS, language));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public double of(String stem) {
		return this.weights.computeIfAbsent(stem, this::weight);
	}

	private double weight(String stem) {
		int holders = Math.max(holders(Part.ASKING, stem), holders(Part.ANSWER, stem));
		return Math.log(1 + (this.articles - holders + 0.5) / (holders + 0.5));
	}

	private int holders(Part part, String stem) {
		try {
			return this.reader.docFreq(new Term(Field.name(part, View.STEMS, this.language), stem));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
