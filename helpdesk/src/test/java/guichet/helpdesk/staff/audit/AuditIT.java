package guichet.helpdesk.staff.audit;

import java.time.Clock;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import guichet.helpdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

class AuditIT {

	private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());

	@ParameterizedTest
	@ValueSource(strings = { "update audit set detail = ''", "delete from audit", "truncate audit" })
	void neverChanges(String change) {
		new Audit(this.jdbc, Clock.systemUTC()).write(new Audit.Entry("wrong-password", null, null, "192.0.2.1", null));
		assertThatException().isThrownBy(() -> this.jdbc.sql(change).update())
			.withMessageContaining("The audit is append-only");
		assertThat(this.jdbc.sql("select kind from audit").query(String.class).list())
			.containsExactly("wrong-password");
	}

}
