package guichet.bot.answering;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The product's assistant over the product's shelf with its sample articles. */
@Configuration(proxyBeanMethods = false)
@ComponentScan({ "guichet.knowledge.shelf", "guichet.knowledge.importing", "guichet.knowledge.search",
		"guichet.bot.model" })
@ConfigurationPropertiesScan("guichet.knowledge")
class RealShelf {

	@Bean(destroyMethod = "close")
	EmbeddedPostgres server() throws IOException {
		return EmbeddedPostgres.builder().setLocaleConfig("locale", "C").setLocaleConfig("encoding", "UTF-8").start();
	}

	@Bean
	DataSource dataSource(EmbeddedPostgres server) throws IOException {
		DataSource database = server.getPostgresDatabase();
		new JdbcTemplate(database).execute(new ClassPathResource("db/migration/V001__hold_articles.sql")
			.getContentAsString(StandardCharsets.UTF_8));
		return database;
	}

	@Bean
	JdbcClient jdbcClient(DataSource dataSource) {
		return JdbcClient.create(dataSource);
	}

	@Bean
	PlatformTransactionManager transactionManager(DataSource dataSource) {
		return new DataSourceTransactionManager(dataSource);
	}

}
