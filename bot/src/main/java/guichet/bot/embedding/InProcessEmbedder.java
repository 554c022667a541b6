package guichet.bot.embedding;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;

import ai.onnxruntime.OrtException;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import guichet.knowledge.Embedder;

/**
 * Computes in this process, on two threads of its own: native code would hold a virtual
 * thread's carrier. The model is loaded at the first text.
 */
class InProcessEmbedder implements Embedder, AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(InProcessEmbedder.class);

	private static final int THREADS = Math.min(2, Runtime.getRuntime().availableProcessors());

	/**
	 * A list keeps no more of its texts waiting, so that a question soon has its turn.
	 */
	private static final int WAITING = 2 * THREADS;

	private final OnnxSource source;

	private final NativeLibraries libraries;

	private final Predicate<String> serves;

	private final ExecutorService threads = Executors.newFixedThreadPool(THREADS,
			Thread.ofPlatform().daemon().name("guichet-embedding-", 0).factory());

	private @Nullable Loaded loaded;

	InProcessEmbedder(OnnxSource source, NativeLibraries libraries, Predicate<String> serves) {
		this.source = source;
		this.libraries = libraries;
		this.serves = serves;
	}

	@Override
	public String name() {
		return this.source.name();
	}

	@Override
	public boolean serves(String language) {
		return this.serves.test(language);
	}

	@Override
	public boolean hints(String language) {
		return serves(language) || this.source.hints(language);
	}

	@Override
	public List<float[]> embed(List<String> texts) {
		List<float[]> vectors = new ArrayList<>(texts.size());
		Deque<Future<float[]>> waiting = new ArrayDeque<>();
		try {
			for (String text : texts) {
				if (waiting.size() == WAITING) {
					vectors.add(waiting.removeFirst().get());
				}
				waiting.addLast(this.threads.submit(() -> vector(text)));
			}
			while (!waiting.isEmpty()) {
				vectors.add(waiting.removeFirst().get());
			}
			return vectors;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
		catch (ExecutionException | RejectedExecutionException ex) {
			throw new IllegalStateException("The model " + this.source + " gives no vectors", ex.getCause());
		}
		finally {
			waiting.forEach((one) -> one.cancel(false));
		}
	}

	private float[] vector(String text) {
		boolean hasWords = text.codePoints().anyMatch(Character::isLetterOrDigit);
		// The model refuses a text without any.
		return model().embed(hasWords ? text : ".").content().vector();
	}

	/** What cannot be loaded is not tried twice: each question would pay for it. */
	private synchronized Model model() {
		Loaded known = this.loaded;
		if (known == null) {
			known = load();
			this.loaded = known;
		}
		if (known.model == null) {
			throw new IllegalStateException("It could not be loaded", known.failure);
		}
		return known.model;
	}

	private Loaded load() {
		try {
			this.libraries.prepare();
			return new Loaded(new Model(this.source.load()), null);
		}
		catch (OrtException | IOException | RuntimeException | LinkageError ex) {
			log.warn("The model {} cannot be loaded; meaning is left out: {}", this.source, ex.toString());
			return new Loaded(null, ex);
		}
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

	private record Loaded(@Nullable Model model, @Nullable Throwable failure) {
	}

	/** LangChain4j's way around the encoder. */
	private static final class Model extends AbstractInProcessEmbeddingModel {

		private final OnnxBertBiEncoder encoder;

		private Model(OnnxBertBiEncoder encoder) {
			super(Runnable::run);
			this.encoder = encoder;
		}

		@Override
		protected OnnxBertBiEncoder model() {
			return this.encoder;
		}

	}

}
