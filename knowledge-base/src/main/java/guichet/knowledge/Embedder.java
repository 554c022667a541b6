package guichet.knowledge;

import java.util.List;

/** Turns texts into vectors whose closeness tells how alike they are in meaning. */
public interface Embedder {

	/** Names the model and its settings: vectors of different names never mix. */
	String name();

	/**
	 * Whether texts of that language are served well.
	 * @param language BCP 47
	 */
	boolean serves(String language);

	/**
	 * Whether vectors of that language's texts tell at least something that a base's own
	 * phrasings can teach to read; always so where it serves well.
	 * @param language BCP 47
	 */
	default boolean hints(String language) {
		return serves(language);
	}

	/**
	 * One vector of unit length a text, in the same order. Blocks while the model is
	 * loaded, which it is by the first call, and while it computes; many threads may ask
	 * at once, and one text does not wait behind a list of many. Of a long text only the
	 * beginning may count, some hundred words.
	 * @throws IllegalStateException when it cannot, or the thread is interrupted
	 */
	List<float[]> embed(List<String> texts);

}
