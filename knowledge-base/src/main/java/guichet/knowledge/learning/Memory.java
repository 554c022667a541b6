package guichet.knowledge.learning;

import java.util.function.Supplier;

/** What learning came to before, so that the same is not learned twice. */
public interface Memory {

	/** Remembers nothing. */
	Memory NONE = (key, learned) -> learned.get();

	/**
	 * The numbers that belong to a key: those remembered, or else those learned now.
	 * @param key a fingerprint of all that they depend on
	 */
	float[] recall(String key, Supplier<float[]> learned);

}
