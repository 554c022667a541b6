package guichet.helpdesk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * A database for tests: one real, durable PostgreSQL for the whole test run, and in it a
 * fresh database, migrated, for whoever asks. With Spring:
 * {@code @ContextConfiguration(initializers = TestDatabase.class)}; without:
 * {@link #fresh()}. The first accounts' passwords are their logins followed by
 * {@code -password}.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

	private static final String MIGRATED = "migrated";

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		PGSimpleDataSource fresh = fresh();
		TestPropertyValues
			.of("guichet.database.url=" + fresh.getURL(), "guichet.database.user=" + fresh.getUser(),
					"guichet.database.password=" + fresh.getPassword(), "guichet.database.connections=6")
			.and("guichet.passwords.admin=admin-password", "guichet.passwords.manager=manager-password",
					"guichet.passwords.supervisor=supervisor-password", "guichet.passwords.agent=agent-password")
			.applyTo(context);
	}

	/** Before the database is opened. */
	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	/** A fresh database with every migration applied. */
	public static PGSimpleDataSource fresh() {
		String name = "test_" + UUID.randomUUID().toString().replace("-", "");
		execute(Server.MAIN, "create database %s template %s strategy file_copy".formatted(name, Server.migrated()));
		return Server.database(name);
	}

	/** A fresh database with nothing in it. */
	public static PGSimpleDataSource empty() {
		String name = "test_" + UUID.randomUUID().toString().replace("-", "");
		execute(Server.MAIN, "create database " + name);
		return Server.database(name);
	}

	/** All rows of all tables but the migrations' own, as text and in order. */
	public static Map<String, List<String>> rows(DataSource database) {
		JdbcClient jdbc = JdbcClient.create(database);
		Map<String, List<String>> rows = new TreeMap<>();
		jdbc.sql("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
				+ " and relname <> 'flyway_schema_history'")
			.query(String.class)
			.list()
			.forEach((table) -> rows.put(table,
					jdbc.sql("select it::text from " + table + " it order by 1").query(String.class).list()));
		return rows;
	}

	private static void execute(DataSource database, String sql) {
		try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The programs are unpacked once for all test runs. */
	static Path binaries() {
		return Path.of("target", "postgres");
	}

	private static final class Server {

		private static final PGSimpleDataSource MAIN = start();

		private static boolean migrated;

		private static PGSimpleDataSource start() {
			try {
				Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "test-database-");
				Database database = Database
					.open(new StoreSettings(data, new StoreSettings.Database(null, "", "", null, "", 2, binaries())));
				Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database, data)));
				PGSimpleDataSource main = new PGSimpleDataSource();
				main.setURL(database.address().url());
				main.setUser(database.address().user());
				main.setPassword(database.address().password());
				return main;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static void stop(Database database, Path data) {
			database.close();
			FileSystemUtils.deleteRecursively(data.toFile());
		}

		private static synchronized String migrated() {
			if (!migrated) {
				execute(MAIN, "drop database if exists " + MIGRATED);
				execute(MAIN, "create database " + MIGRATED);
				Flyway.configure().dataSource(database(MIGRATED)).outOfOrder(true).load().migrate();
				migrated = true;
			}
			return MIGRATED;
		}

		private static PGSimpleDataSource database(String name) {
			PGSimpleDataSource database = new PGSimpleDataSource();
			database.setURL(MAIN.getURL().replace("/postgres", "/" + name));
			database.setUser(MAIN.getUser());
			database.setPassword(MAIN.getPassword());
			return database;
		}

	}

}
