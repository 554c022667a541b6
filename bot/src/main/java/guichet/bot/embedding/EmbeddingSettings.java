package guichet.bot.embedding;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * The model that compares texts by meaning; the one that comes along unless files or a
 * server are named.
 *
 * @param enabled whether there is one at all
 * @param modelFile a model as an ONNX file, with its tokenizer
 * @param tokenizerFile that model's {@code tokenizer.json}
 * @param pooling how that model makes one vector of its words
 * @param baseUrl where an OpenAI-compatible server answers
 * @param key what the server knows us by; blank for none
 * @param name the model's name at that server
 * @param timeout the longest that the server may take for an answer
 * @param languages what the model of the files or the server serves well; none for all
 * @param libraries where native libraries are unpacked; null for a place in the data
 */
@ConfigurationProperties("guichet.embedding")
record EmbeddingSettings(@DefaultValue("true") boolean enabled, @Nullable Path modelFile, @Nullable Path tokenizerFile,
		@DefaultValue("mean") Pooling pooling, @Nullable String baseUrl, @Nullable String key, @Nullable String name,
		@DefaultValue("3s") Duration timeout, @DefaultValue List<String> languages, @Nullable Path libraries) {

	EmbeddingSettings {
		modelFile = given(modelFile);
		tokenizerFile = given(tokenizerFile);
		libraries = given(libraries);
		baseUrl = StringUtils.hasText(baseUrl) ? baseUrl.strip() : null;
		key = StringUtils.hasText(key) ? key.strip() : null;
		name = StringUtils.hasText(name) ? name.strip() : null;
		languages = List.copyOf(languages);
		if (enabled) {
			checkFile("model-file", modelFile, tokenizerFile);
			checkFile("tokenizer-file", tokenizerFile, modelFile);
			checkServer(baseUrl, name);
			checkOne(modelFile, baseUrl);
		}
		if (!timeout.isPositive()) {
			throw new IllegalArgumentException("guichet.embedding.timeout must be longer than 0, but is " + timeout);
		}
		for (String language : languages) {
			if (!language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9-]+)?")) {
				throw new IllegalArgumentException(
						"guichet.embedding.languages must be codes such as fr, but one is " + language);
			}
		}
	}

	private static @Nullable Path given(@Nullable Path path) {
		return (path == null || path.toString().isBlank()) ? null : path;
	}

	private static void checkFile(String key, @Nullable Path file, @Nullable Path other) {
		if (file == null && other != null) {
			throw new IllegalArgumentException(
					"guichet.embedding." + key + " must go with " + other + ", but is left out");
		}
		if (file != null && !(Files.isRegularFile(file) && Files.isReadable(file))) {
			throw new IllegalArgumentException(
					"guichet.embedding." + key + " must be a file that can be read, but is " + file);
		}
	}

	private static void checkServer(@Nullable String baseUrl, @Nullable String name) {
		if (baseUrl == null && name != null) {
			throw new IllegalArgumentException(
					"guichet.embedding.base-url must say where " + name + " is, but is blank");
		}
		if (baseUrl != null && name == null) {
			throw new IllegalArgumentException(
					"guichet.embedding.name must name a model of " + baseUrl + ", but is blank");
		}
		if (baseUrl != null
				&& !(baseUrl.matches("https?://[^/@\\s]+(/[^@\\s]*)?") && URI.create(baseUrl).getHost() != null)) {
			throw new IllegalArgumentException(
					"guichet.embedding.base-url must be http(s)://host/path without a user, but is "
							+ baseUrl.replaceAll("//.*@", "//***@"));
		}
	}

	private static void checkOne(@Nullable Path modelFile, @Nullable String baseUrl) {
		if (modelFile != null && baseUrl != null) {
			throw new IllegalArgumentException("guichet.embedding.base-url must be left out where model-file is "
					+ modelFile + ", but is " + baseUrl);
		}
	}

	@Override
	public String toString() {
		return "EmbeddingSettings[enabled=" + this.enabled + ", modelFile=" + this.modelFile + ", baseUrl="
				+ this.baseUrl + ", key=" + ((this.key != null) ? "***" : "none") + ", name=" + this.name + "]";
	}

	/** How a model makes one vector of its words' vectors. */
	enum Pooling {

		/** Their mean. */
		MEAN,
		/** That of the mark before the first. */
		CLS

	}

}
