package guichet.helpdesk.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import guichet.helpdesk.TestNode;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.conversation.Conversations.Opening;
import guichet.helpdesk.customer.CustomerId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An upgrade rehearsed: a database as an older Guichet left it, with rows in each table.
 */
class MigrationsIT {

	private static final String OLD = "041";

	private static final String CONVERSATION = "00000000-0000-0000-0000-0000000000c1";

	@Test
	void keepAllRowsOfAnOlderDatabase() {
		PGSimpleDataSource database = TestDatabase.empty();
		flyway(database).target(OLD).load().migrate();
		new ResourceDatabasePopulator(new ClassPathResource("migrations/rows-at-041.sql")).execute(database);
		Map<String, List<String>> columns = columns(database);
		Map<String, List<String>> before = rows(database, columns);
		assertThat(before).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
		assertThat(flyway(database).load().migrate().migrationsExecuted).isPositive();
		assertThat(rows(database, columns)).isEqualTo(before);
		try (TestNode node = new TestNode(database)) {
			Opening visitor = new Opening(ConversationId.of(CONVERSATION),
					new CustomerId(UUID.fromString("00000000-0000-0000-0000-0000000000d1")), "fr", null);
			node.conversations().say(visitor, UUID.randomUUID(), "encore").join();
			assertThat(node.conversations().after(visitor.conversation(), 0, 10)).hasSize(3);
		}
	}

	private static FluentConfiguration flyway(PGSimpleDataSource database) {
		return Flyway.configure().dataSource(database).outOfOrder(true);
	}

	/** The columns as they were then: a later one may add its own. */
	private static Map<String, List<String>> columns(PGSimpleDataSource database) {
		Map<String, List<String>> columns = new TreeMap<>();
		TestDatabase.rows(database)
			.keySet()
			.forEach((table) -> columns.put(table,
					JdbcClient.create(database)
						.sql("select column_name from information_schema.columns where table_name = ?"
								+ " order by ordinal_position")
						.param(table)
						.query(String.class)
						.list()));
		return columns;
	}

	private static Map<String, List<String>> rows(PGSimpleDataSource database, Map<String, List<String>> columns) {
		Map<String, List<String>> rows = new TreeMap<>();
		columns.forEach((table, names) -> rows.put(table, JdbcClient.create(database)
			.sql("select (%s)::text from %s order by 1".formatted("row(" + String.join(", ", names) + ")", table))
			.query(String.class)
			.list()));
		return rows;
	}

}
