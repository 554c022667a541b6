package guichet.bot.embedding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import guichet.knowledge.Embedder;

/** Remembers the vectors of the latest single texts: a turn searches more than once. */
class RememberingEmbedder implements Embedder {

	private final Embedder embedder;

	private final Map<String, float[]> latest;

	RememberingEmbedder(Embedder embedder, int size) {
		this.embedder = embedder;
		this.latest = new LinkedHashMap<>(size, 0.75F, true) {
			@Override
			protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
				return size() > size;
			}
		};
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
		if (texts.size() != 1) {
			return this.embedder.embed(texts);
		}
		String text = texts.getFirst();
		float[] known;
		synchronized (this.latest) {
			known = this.latest.get(text);
		}
		if (known != null) {
			return List.of(known.clone());
		}
		List<float[]> vectors = this.embedder.embed(texts);
		synchronized (this.latest) {
			this.latest.put(text, vectors.getFirst().clone());
		}
		return vectors;
	}

}
