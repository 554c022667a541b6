package guichet.bot.evaluation;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

import guichet.knowledge.Embedder;
import guichet.knowledge.search.ArticleIndex;

/**
 * The running product's search with the running product's settings, and nothing else of
 * it.
 */
final class Engine implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private final @Nullable ClockedEmbedder embedder;

	private final PlaceForLibraries libraries;

	private Engine(ConfigurableApplicationContext context, PlaceForLibraries libraries) {
		this.context = context;
		this.libraries = libraries;
		Embedder configured = context.getBeanProvider(Embedder.class).getIfAvailable();
		this.embedder = (configured != null) ? new ClockedEmbedder(configured) : null;
	}

	/**
	 * As it is configured.
	 * @param settings that count more, each as {@code --key=value}
	 */
	static Engine started(List<String> settings) {
		SpringApplication application = new SpringApplication(Rooms.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setBannerMode(Banner.Mode.OFF);
		application.setLogStartupInfo(false);
		application.setRegisterShutdownHook(false);
		PlaceForLibraries libraries = new PlaceForLibraries();
		// The product's would start the database.
		application.setInitializers(List.of(libraries));
		// Nothing of what it loads ahead is needed here.
		System.setProperty("spring.backgroundpreinitializer.ignore", "true");
		try {
			return new Engine(application.run(settings.toArray(String[]::new)), libraries);
		}
		catch (RuntimeException ex) {
			libraries.close();
			throw ex;
		}
	}

	ArticleIndex index() {
		return new ArticleIndex(this.embedder);
	}

	/** Null when meaning is left out. */
	@Nullable Embedder embedder() {
		return this.embedder;
	}

	String setting(String key) {
		return this.context.getEnvironment().getRequiredProperty(key);
	}

	/** How long comparing by meaning took since this was last asked. */
	long embeddingNanos() {
		return (this.embedder != null) ? this.embedder.nanosSince() : 0;
	}

	@Override
	public void close() {
		this.context.close();
		this.libraries.close();
	}

	/** Not a component itself, so that the product does not find it. */
	@ComponentScan("guichet.bot.embedding")
	static final class Rooms {

	}

}
