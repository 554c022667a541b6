package guichet.bot.evaluation;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import guichet.knowledge.Embedder;

/** Measures how long comparing by meaning takes. */
final class ClockedEmbedder implements Embedder {

	private final Embedder embedder;

	private final AtomicLong nanos = new AtomicLong();

	ClockedEmbedder(Embedder embedder) {
		this.embedder = embedder;
	}

	@Override
	public String name() {
		return this.embedder.name();
	}

	@Override
	public boolean serves(String language) {
		return this.embedder.serves(language);
	}

	@Override
	public boolean hints(String language) {
		return this.embedder.hints(language);
	}

	@Override
	public List<float[]> embed(List<String> texts) {
		long start = System.nanoTime();
		try {
			return this.embedder.embed(texts);
		}
		finally {
			this.nanos.addAndGet(System.nanoTime() - start);
		}
	}

	/** Since it was last asked. */
	long nanosSince() {
		return this.nanos.getAndSet(0);
	}

}
