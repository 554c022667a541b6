package guichet.helpdesk.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import guichet.helpdesk.store.rights.AppRights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppRightsIT {

	private Database database;

	@BeforeAll
	void start(@TempDir Path data) {
		this.database = Database.open(new StoreSettings(data,
				new StoreSettings.Database(null, "", "", null, "", 2, TestDatabase.binaries())));
		migrate(this.database.address(), this.database.app().user());
	}

	@AfterAll
	void stop() {
		this.database.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "entry", "audit", "ticket_event", "customer_change", "transcript_reading" })
	void keepTheApplicationFromChangingALog(String log) {
		for (String change : List.of("update " + log + " set at = now()", "delete from " + log, "truncate " + log,
				"drop table " + log, "alter table " + log + " disable trigger all")) {
			refuses(this.database.app(), change);
		}
	}

	@Test
	void letTheApplicationWorkOnTheRest() throws SQLException {
		execute(this.database.app(), "insert into audit (at, kind) values (now(), 'tried')");
		execute(this.database.app(), "update feed set position = position");
		execute(this.database.app(), "delete from sign_in_try");
		execute(this.database.app(), "truncate store_probe");
		execute(this.database.app(), "do $$ begin lock table agent in share row exclusive mode; end $$");
	}

	@Test
	void keepTheApplicationFromMakingItselfMore() {
		for (String change : List.of("create table mine (id int)", "set role guichet", "create role more superuser",
				"update flyway_schema_history set success = true", "alter role guichet_app superuser",
				"copy audit to '/audit.txt'", "set session_replication_role = replica")) {
			refuses(this.database.app(), change);
		}
	}

	@Test
	void makeAnOwnerWhoWorksHimselfGiveUpChangingALog() throws SQLException {
		execute(this.database.address(), "create role sole login password 'sole-password'");
		execute(this.database.address(), "create database sole owner sole");
		String url = this.database.address().url().replace("/postgres", "/sole");
		Database.Address sole = new Database.Address(url, "sole", "sole-password");
		migrate(sole, "sole");
		refuses(sole, "update entry set at = now()");
		refuses(sole, "delete from audit");
		execute(sole, "insert into audit (at, kind) values (now(), 'tried')");
	}

	private static void migrate(Database.Address owner, String app) {
		Flyway.configure()
			.dataSource(owner.url(), owner.user(), owner.password())
			.outOfOrder(true)
			.callbacks(new AppRights(owner.user(), app))
			.load()
			.migrate();
	}

	private static void refuses(Database.Address who, String sql) {
		assertThatExceptionOfType(SQLException.class).as(sql)
			.isThrownBy(() -> execute(who, sql))
			.satisfies((refused) -> assertThat(refused.getSQLState()).as(sql + ": " + refused.getMessage())
				.isEqualTo("42501"));
	}

	private static void execute(Database.Address who, String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(who.url(), who.user(), who.password());
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
