package guichet.knowledge.search;

import org.apache.lucene.index.Term;

/** How the index names what it holds of a text: part, view and language. */
final class Field {

	static final String ID = "id";

	static final String ARTICLE = "article";

	/**
	 * How many documents further the one with all ways of asking is; the answer's follows
	 * it.
	 */
	static final String TO_ASKING = "to-asking";

	private Field() {
	}

	static String name(Part part, View view, String language) {
		return part.name() + '.' + view.name() + '.' + language;
	}

	static Term id(String id) {
		return new Term(ID, id);
	}

	/** What of an article a document holds. */
	enum Part {

		/** One way of asking. */
		PHRASING,
		/** All ways of asking together. */
		ASKING,
		/** The answer, under its question and tags. */
		ANSWER

	}

	/** How its words are read. */
	enum View {

		STEMS, WORDS, GRAMS

	}

}
