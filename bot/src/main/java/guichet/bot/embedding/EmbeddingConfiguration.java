package guichet.bot.embedding;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import dev.langchain4j.model.embedding.onnx.PoolingMode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;

import guichet.knowledge.Embedder;

/** Chooses the model that compares by meaning. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmbeddingSettings.class)
class EmbeddingConfiguration {

	private static final int QUESTIONS = 500;

	/** No such bean when meaning is left out. */
	@Bean
	@Nullable Embedder embedder(EmbeddingSettings settings, @Value("${guichet.data:./data}") Path data) {
		if (!settings.enabled()) {
			return null;
		}
		Path given = settings.libraries();
		NativeLibraries libraries = new NativeLibraries((given != null) ? given : data.resolve("native"));
		return new RememberingEmbedder(chosen(settings, libraries), QUESTIONS);
	}

	private static Embedder chosen(EmbeddingSettings settings, NativeLibraries libraries) {
		Predicate<String> named = settings.languages().isEmpty() ? (language) -> true : oneOf(settings.languages());
		Path model = settings.modelFile();
		Path tokenizer = settings.tokenizerFile();
		if (model != null && tokenizer != null) {
			return fromFiles(new OnnxSource.FromFiles(model, tokenizer, pooling(settings)), libraries, named);
		}
		if (settings.baseUrl() != null) {
			return new RemoteEmbedder(settings, named, System::nanoTime);
		}
		return new InProcessEmbedder(new OnnxSource.Packaged(), libraries, oneOf(List.of("en")));
	}

	private static PoolingMode pooling(EmbeddingSettings settings) {
		return switch (settings.pooling()) {
			case MEAN -> PoolingMode.MEAN;
			case CLS -> PoolingMode.CLS;
		};
	}

	/** Loaded at once, so that a wrong file is known at the start. */
	private static Embedder fromFiles(OnnxSource.FromFiles files, NativeLibraries libraries, Predicate<String> serves) {
		InProcessEmbedder embedder = new InProcessEmbedder(files, libraries, serves);
		try {
			embedder.embed(List.of("good"));
			return embedder;
		}
		catch (IllegalStateException ex) {
			embedder.close();
			throw new InvalidConfigurationPropertyValueException("guichet.embedding.model-file", files.model(),
					"It must be an ONNX model of texts that goes with the tokenizer " + files.tokenizerFile() + ": "
							+ NestedExceptionUtils.getMostSpecificCause(ex).getMessage());
		}
	}

	/** Regions do not matter. */
	private static Predicate<String> oneOf(List<String> languages) {
		List<String> served = languages.stream().map(EmbeddingConfiguration::plain).toList();
		return (language) -> served.contains(plain(language));
	}

	private static String plain(String language) {
		return Locale.forLanguageTag(language).getLanguage();
	}

}
