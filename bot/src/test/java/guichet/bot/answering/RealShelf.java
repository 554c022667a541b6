package guichet.bot.answering;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;

/** The product's assistant over the product's shelf with its sample articles. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan({ "guichet.knowledge", "guichet.bot.model" })
@ConfigurationPropertiesScan("guichet.knowledge")
class RealShelf {

	@Bean(destroyMethod = "close")
	EmbeddedPostgres server() throws IOException {
		return EmbeddedPostgres.builder().setLocaleConfig("locale", "C").setLocaleConfig("encoding", "UTF-8").start();
	}

	@Bean
	DataSource dataSource(EmbeddedPostgres server) throws IOException {
		DataSource database = server.getPostgresDatabase();
		Resource[] scripts = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*.sql");
		Arrays.sort(scripts, Comparator.comparing(Resource::getFilename));
		for (Resource script : scripts) {
			new JdbcTemplate(database).execute(script.getContentAsString(StandardCharsets.UTF_8));
		}
		return database;
	}

}
