package guichet.helpdesk.store.backup;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import guichet.helpdesk.store.StoreException;

/** Makes a schema exactly as a backup's database had it, by our own migrations. */
final class Migrations {

	private static final String FILES = "classpath*:db/migration/V*__*.sql";

	private Migrations() {
	}

	/** Of our migrations, applies those that the backup's database had seen. */
	static void apply(List<Manifest.Migration> seen, DataSource database, String schema) {
		Set<String> wanted = seen.stream().map(Manifest.Migration::version).collect(Collectors.toSet());
		List<LoadableResource> known = files().filter((file) -> wanted.remove(file.version()))
			.<LoadableResource>map((file) -> file)
			.toList();
		if (!wanted.isEmpty()) {
			throw new StoreException(
					"The backup was made by another Guichet: this one does not know its migrations "
							+ wanted.stream().sorted().toList() + ".",
					"Restore it with the Guichet that made it, or a newer.");
		}
		Flyway.configure()
			.dataSource(database)
			.defaultSchema(schema)
			.schemas(schema)
			.resourceProvider(new Given(known))
			.outOfOrder(true)
			.load()
			.migrate();
	}

	private static Stream<Migration> files() {
		try {
			return Stream.of(new PathMatchingResourcePatternResolver().getResources(FILES)).map(Migrations::read);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Migration read(Resource file) {
		try {
			return new Migration(Objects.requireNonNull(file.getFilename()),
					file.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Given(List<LoadableResource> files) implements ResourceProvider {

		@Override
		@SuppressWarnings("NullAway") // Flyway takes null for none
		public LoadableResource getResource(String name) {
			return this.files.stream().filter((file) -> file.getFilename().equals(name)).findFirst().orElse(null);
		}

		@Override
		public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
			return this.files.stream()
				.filter((file) -> file.getFilename().startsWith(prefix))
				.filter((file) -> Stream.of(suffixes).anyMatch(file.getFilename()::endsWith))
				.toList();
		}

	}

	private static final class Migration extends LoadableResource {

		private final String name;

		private final String sql;

		Migration(String name, String sql) {
			this.name = name;
			this.sql = sql;
		}

		String version() {
			return this.name.substring(1, this.name.indexOf("__"));
		}

		@Override
		public Reader read() {
			return new StringReader(this.sql);
		}

		@Override
		public String getAbsolutePath() {
			return "db/migration/" + this.name;
		}

		@Override
		public String getAbsolutePathOnDisk() {
			return getAbsolutePath();
		}

		@Override
		public String getFilename() {
			return this.name;
		}

		@Override
		public String getRelativePath() {
			return this.name;
		}

	}

}
