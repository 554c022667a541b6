package guichet.helpdesk.store;

import java.time.Clock;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
class GuichetStartsIT {

	@Test
	void onAFreshDatabaseOfItsOwn(@Autowired DataSource database, @Autowired Clock clock) {
		JdbcClient jdbc = JdbcClient.create(database);
		assertThat(jdbc.sql("select current_database()").query(String.class).single()).startsWith("test_");
		assertThat(jdbc.sql("select count(*) from spring_session").query(Integer.class).single()).isZero();
		assertThat(clock.getZone().getId()).isEqualTo("Z");
	}

}
