package guichet.knowledge.search;

import org.apache.lucene.index.Term;

/** How the index names what it holds of an article. */
enum Field {

	/** The stems of all ways of asking and the tags. */
	ASKING,
	/** The stems of the answer, its question and its tags. */
	ANSWER;

	static final String ID = "id";

	String in(String language) {
		return name() + '.' + language;
	}

	static Term id(String id) {
		return new Term(ID, id);
	}

}
