package guichet.helpdesk.store;

import java.time.Clock;
import java.time.Duration;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import guichet.helpdesk.store.rights.AppRights;

/** What the store offers to every room: connections and the time. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	@Bean
	HikariDataSource dataSource(Database database, StoreSettings settings) {
		Database.Address address = database.app();
		HikariDataSource pool = new HikariDataSource();
		pool.setPoolName("guichet");
		pool.setJdbcUrl(address.url());
		pool.setUsername(address.user());
		pool.setPassword(address.password());
		pool.setMaximumPoolSize(settings.database().connections());
		pool.setMinimumIdle(2);
		pool.setConnectionTimeout(PATIENCE.toMillis());
		pool.addDataSourceProperty("ApplicationName", "guichet");
		pool.addDataSourceProperty("tcpKeepAlive", "true");
		// An error's detail quotes the row, and so what somebody said.
		pool.addDataSourceProperty("logServerErrorDetail", "false");
		return pool;
	}

	/** Migrations run as the tables' owner, as whom nothing else signs in. */
	@Bean
	FlywayConfigurationCustomizer migrations(Database database) {
		return (flyway) -> {
			Database.Address owner = database.address();
			flyway.dataSource(owner.url(), owner.user(), owner.password())
				.callbacks(new AppRights(owner.user(), database.app().user()));
		};
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
