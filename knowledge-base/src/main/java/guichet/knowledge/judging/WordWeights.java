package guichet.knowledge.judging;

/** How much a word tells, by how few articles of its language hold it. */
@FunctionalInterface
public interface WordWeights {

	/** The weight of a stem, more than 0; the greatest for one that no article holds. */
	double of(String stem);

}
