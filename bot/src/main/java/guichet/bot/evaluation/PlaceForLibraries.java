package guichet.bot.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Where the product keeps no data, an evaluation leaves none: native libraries go to a
 * folder that is gone with it.
 */
final class PlaceForLibraries implements ApplicationContextInitializer<ConfigurableApplicationContext>, AutoCloseable {

	private static final String KEY = "guichet.embedding.libraries";

	private @Nullable Path folder;

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		Path data = Path.of(environment.getProperty("guichet.data", "./data"));
		if (Files.isDirectory(data) || environment.containsProperty(KEY)) {
			return;
		}
		try {
			Path made = Files.createTempDirectory("guichet-native");
			this.folder = made;
			environment.getPropertySources().addLast(new MapPropertySource("evaluation", Map.of(KEY, made.toString())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("There is no place for native libraries: " + ex.getMessage(), ex);
		}
	}

	/** A system that holds on to libraries in use keeps them. */
	@Override
	public void close() {
		Path made = this.folder;
		if (made == null) {
			return;
		}
		try (Stream<Path> files = Files.walk(made)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			made.toFile().deleteOnExit();
		}
	}

}
