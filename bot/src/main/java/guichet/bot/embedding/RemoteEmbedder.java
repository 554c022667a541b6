package guichet.bot.embedding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import guichet.knowledge.Embedder;

/**
 * Asks an OpenAI-compatible server, once a question. After a failure it is left alone for
 * a while, so that not every visitor waits for it.
 */
class RemoteEmbedder implements Embedder {

	private static final Logger log = LoggerFactory.getLogger(RemoteEmbedder.class);

	private static final int BATCH = 32;

	/** A list may take longer than a visitor's question. */
	private static final int PATIENCE = 10;

	private static final Duration REST = Duration.ofSeconds(10);

	/** Servers refuse a whole list for one text that is too long. */
	private static final int LONGEST = 2_000;

	private final String name;

	private final OpenAiEmbeddingModel forQuestions;

	private final OpenAiEmbeddingModel forLists;

	private final Predicate<String> serves;

	private final LongSupplier nanos;

	private volatile long restUntil;

	RemoteEmbedder(EmbeddingSettings settings, Predicate<String> serves, LongSupplier nanos) {
		this.name = settings.name() + " at " + settings.baseUrl();
		this.forQuestions = model(settings, settings.timeout());
		this.forLists = model(settings, settings.timeout().multipliedBy(PATIENCE));
		this.serves = serves;
		this.nanos = nanos;
		this.restUntil = nanos.getAsLong();
	}

	private static OpenAiEmbeddingModel model(EmbeddingSettings settings, Duration timeout) {
		return OpenAiEmbeddingModel.builder()
			.httpClientBuilder(new BoundedHttpClient.Builder(timeout))
			.baseUrl(settings.baseUrl())
			.apiKey(settings.key())
			.modelName(settings.name())
			.maxSegmentsPerBatch(BATCH)
			.maxRetries(0)
			.logRequests(false)
			.logResponses(false)
			.build();
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public boolean serves(String language) {
		return this.serves.test(language);
	}

	@Override
	public List<float[]> embed(List<String> texts) {
		if (texts.isEmpty()) {
			return List.of();
		}
		boolean question = texts.size() == 1;
		if (question && this.nanos.getAsLong() - this.restUntil < 0) {
			throw new IllegalStateException(this.name + " has failed and is left alone for a while");
		}
		try {
			OpenAiEmbeddingModel model = question ? this.forQuestions : this.forLists;
			return vectors(texts.size(),
					model.embedAll(texts.stream().map(RemoteEmbedder::segment).toList()).content());
		}
		catch (RuntimeException ex) {
			this.restUntil = this.nanos.getAsLong() + REST.toNanos();
			log.warn("{} gives no vectors: {}", this.name, ex.toString());
			throw new IllegalStateException(this.name + " gives no vectors", ex);
		}
	}

	private static TextSegment segment(String text) {
		if (text.isBlank()) {
			return TextSegment.from(".");
		}
		boolean splits = text.length() > LONGEST && Character.isHighSurrogate(text.charAt(LONGEST - 1));
		return TextSegment.from(text.substring(0, Math.min(text.length(), splits ? LONGEST - 1 : LONGEST)));
	}

	private static List<float[]> vectors(int wanted, List<Embedding> given) {
		if (given.size() != wanted) {
			throw new IllegalStateException(given.size() + " vectors for " + wanted + " texts");
		}
		List<float[]> vectors = new ArrayList<>(wanted);
		for (Embedding each : given) {
			each.normalize();
			float[] vector = each.vector();
			if (vector.length != given.getFirst().dimension() || !isOfUnitLength(vector)) {
				throw new IllegalStateException("a vector that is none");
			}
			vectors.add(vector);
		}
		return vectors;
	}

	/** A vector of zeros or of no numbers is not, whatever was done to it. */
	private static boolean isOfUnitLength(float[] vector) {
		double square = 0;
		for (float each : vector) {
			square += each * each;
		}
		return Math.abs(square - 1) < 0.01;
	}

}
