package guichet.bot.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;

/** Where an ONNX model and its tokenizer come from. */
sealed interface OnnxSource {

	/** Tells this model from any other. */
	String name();

	OrtSession open(OrtEnvironment environment, OrtSession.SessionOptions options) throws OrtException, IOException;

	InputStream tokenizer() throws IOException;

	PoolingMode pooling();

	/** Whether it tells something of a language that it does not serve well. */
	default boolean hints(String language) {
		return false;
	}

	default OnnxBertBiEncoder load() throws OrtException, IOException {
		OrtEnvironment environment = OrtEnvironment.getEnvironment();
		try (OrtSession.SessionOptions options = new OrtSession.SessionOptions(); InputStream tokenizer = tokenizer()) {
			// Texts are computed side by side: threads within one would only wait for
			// each other.
			options.setIntraOpNumThreads(1);
			return new OnnxBertBiEncoder(environment, open(environment, options), tokenizer, pooling());
		}
	}

	/** The English model that comes along. */
	record Packaged() implements OnnxSource {

		@Override
		public String name() {
			return "all-minilm-l6-v2-q";
		}

		/**
		 * French shares many pieces of words with English; measured on known questions.
		 */
		@Override
		public boolean hints(String language) {
			return language.startsWith("fr");
		}

		@Override
		public OrtSession open(OrtEnvironment environment, OrtSession.SessionOptions options)
				throws OrtException, IOException {
			try (InputStream model = resource("/all-minilm-l6-v2-q.onnx")) {
				return environment.createSession(model.readAllBytes(), options);
			}
		}

		@Override
		public InputStream tokenizer() throws IOException {
			return resource("/all-minilm-l6-v2-q-tokenizer.json");
		}

		private static InputStream resource(String name) throws IOException {
			InputStream resource = AllMiniLmL6V2QuantizedEmbeddingModel.class.getResourceAsStream(name);
			if (resource == null) {
				throw new IOException("There is no " + name);
			}
			return resource;
		}

		@Override
		public PoolingMode pooling() {
			return PoolingMode.MEAN;
		}

	}

	/** Files of the administrator's. */
	record FromFiles(Path model, Path tokenizerFile, PoolingMode pooling) implements OnnxSource {

		@Override
		public String name() {
			return this.model.getFileName() + "-" + digest();
		}

		private String digest() {
			try {
				MessageDigest digest = MessageDigest.getInstance("SHA-256");
				for (Path file : new Path[] { this.model, this.tokenizerFile }) {
					try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
						in.transferTo(OutputStream.nullOutputStream());
					}
				}
				digest.update((byte) this.pooling.ordinal());
				return HexFormat.of().formatHex(digest.digest(), 0, 6);
			}
			catch (IOException | NoSuchAlgorithmException ex) {
				throw new IllegalStateException("The model " + this.model + " cannot be read", ex);
			}
		}

		@Override
		public OrtSession open(OrtEnvironment environment, OrtSession.SessionOptions options) throws OrtException {
			return environment.createSession(this.model.toString(), options);
		}

		@Override
		public InputStream tokenizer() throws IOException {
			return Files.newInputStream(this.tokenizerFile);
		}

	}

}
