package guichet.knowledge.weighing;

/** What may speak for an article, each with what it counts in the sum of them all. */
public enum Signal {

	/** BM25 of its ways of asking, over stems. */
	ASKING_STEMS,
	/** BM25 of its ways of asking, over letter groups. */
	ASKING_GRAMS,
	/** BM25 of its answer, over stems. */
	ANSWER_STEMS,
	/** BM25 of its answer, over words as they are typed. */
	ANSWER_WORDS,
	/** BM25 of its answer, over letter groups. */
	ANSWER_GRAMS,
	/** Cosine with the nearest way of asking. */
	PHRASING,
	/** What the base's own phrasings taught about words. */
	LEARNED_WORDS,
	/** Closeness in meaning to the nearest way of asking. */
	MEANING,
	/** Closeness in meaning to the answer. */
	ANSWER_MEANING,
	/** What the base's own phrasings taught about meaning and words. */
	LEARNED_MEANING

}
