package guichet.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A real PostgreSQL for the tests of this module, one server for all, a fresh database
 * each.
 */
@Configuration(proxyBeanMethods = false)
public class TestDatabase {

	private static final EmbeddedPostgres SERVER = start();

	private static int databases;

	private static EmbeddedPostgres start() {
		try {
			return EmbeddedPostgres.builder()
				.setLocaleConfig("locale", "C")
				.setLocaleConfig("encoding", "UTF-8")
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A database of its own that holds the tables of the knowledge base. */
	public static synchronized DataSource fresh() {
		String name = "knowledge" + databases++;
		new JdbcTemplate(SERVER.getPostgresDatabase()).execute("create database " + name);
		DataSource database = SERVER.getDatabase("postgres", name);
		new JdbcTemplate(database).execute(script("/db/migration/V001__hold_articles.sql"));
		return database;
	}

	private static String script(String name) {
		try (var in = Objects.requireNonNull(TestDatabase.class.getResourceAsStream(name))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Bean
	DataSource dataSource() {
		return fresh();
	}

	@Bean
	JdbcClient jdbcClient(DataSource dataSource) {
		return JdbcClient.create(dataSource);
	}

	@Bean
	JdbcTemplate jdbcTemplate(DataSource dataSource) {
		return new JdbcTemplate(dataSource);
	}

	@Bean
	PlatformTransactionManager transactionManager(DataSource dataSource) {
		return new DataSourceTransactionManager(dataSource);
	}

}
