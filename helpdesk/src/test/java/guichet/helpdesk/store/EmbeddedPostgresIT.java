package guichet.helpdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

import com.zaxxer.hikari.HikariDataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedPostgresIT {

	@TempDir
	Path data;

	private Database database;

	private HikariDataSource pool;

	@AfterEach
	void stop() {
		close();
	}

	@Test
	void isDurable() {
		JdbcClient jdbc = open();
		for (String setting : new String[] { "fsync", "synchronous_commit", "full_page_writes", "data_checksums" }) {
			assertThat(show(jdbc, setting)).as(setting).isEqualTo("on");
		}
		assertThat(show(jdbc, "server_encoding")).isEqualTo("UTF8");
		assertThat(jdbc.sql("select lower('ÉTÉ')").query(String.class).single()).isEqualTo("été");
	}

	@Test
	void listensOnLoopbackOnlyAndAsksForAPassword() {
		open();
		JdbcClient jdbc = owner();
		assertThat(show(jdbc, "listen_addresses")).isEqualTo("127.0.0.1");
		assertThat(show(jdbc, "unix_socket_directories")).isEmpty();
		assertThat(jdbc.sql("select distinct auth_method from pg_hba_file_rules").query(String.class).list())
			.containsExactly("scram-sha-256");
		Database.Address address = this.database.address();
		assertThatExceptionOfType(java.sql.SQLException.class)
			.isThrownBy(() -> java.sql.DriverManager.getConnection(address.url(), address.user(), "wrong"))
			.withMessageContaining("password authentication failed");
	}

	@Test
	void keepsThePasswordFromOthers() throws IOException {
		open();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.data.resolve("postgres.password"))))
			.isEqualTo("rw-------");
		assertThat(this.data.resolve("postgres.secret")).doesNotExist();
	}

	@Test
	void keepsDataOverARestart() {
		open();
		keepSomething();
		close();
		assertThat(open().sql("select answer from kept").query(Integer.class).single()).isEqualTo(42);
	}

	@Test
	void comesBackByItselfWhenItIsKilled() throws IOException {
		JdbcClient jdbc = open();
		keepSomething();
		String pid = Files.readAllLines(this.data.resolve("postgres/postmaster.pid")).getFirst().strip();
		ProcessHandle server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
		assertThat(server.destroyForcibly()).isTrue();
		server.onExit().join();
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.ignoreExceptions()
			.until(() -> jdbc.sql("select answer from kept").query(Integer.class).single() == 42);
	}

	@Test
	void startsAgainAfterAStartCutShort() throws IOException {
		Files.createDirectories(this.data.resolve("postgres.unfinished/base"));
		Files.writeString(this.data.resolve("postgres.secret"), "old");
		assertThat(show(open(), "fsync")).isEqualTo("on");
	}

	@Test
	void refusesADirectoryInUse() {
		open();
		assertThatExceptionOfType(StoreException.class).isThrownBy(() -> Database.open(settings()))
			.withMessageContaining("Another Guichet (process %d)".formatted(ProcessHandle.current().pid()))
			.withMessageContaining(this.data.toString());
	}

	@Test
	void letsAForeignProcessLiveThatBearsAnOldServersNumber() throws IOException {
		open();
		close();
		Process foreign = new ProcessBuilder("sleep", "60").start();
		try {
			Files.writeString(this.data.resolve("postgres/postmaster.pid"),
					"%d%n%s%n%d%n".formatted(foreign.pid(), this.data.resolve("postgres"), 1_700_000_000));
			assertThat(show(open(), "fsync")).isEqualTo("on");
			assertThat(foreign.isAlive()).isTrue();
		}
		finally {
			foreign.destroy();
		}
	}

	private StoreSettings settings() {
		return new StoreSettings(this.data,
				new StoreSettings.Database(null, "", "", null, "", 2, TestDatabase.binaries()));
	}

	private JdbcClient open() {
		this.database = Database.open(settings());
		this.pool = new StoreConfiguration().dataSource(this.database, settings());
		return JdbcClient.create(this.pool);
	}

	/** Guichet itself may only read it. */
	private void keepSomething() {
		owner().sql("create table kept as select 42 as answer").update();
		owner().sql("grant select on kept to " + EmbeddedPostgres.APP).update();
	}

	private JdbcClient owner() {
		Database.Address address = this.database.address();
		return JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password()));
	}

	private void close() {
		if (this.pool != null) {
			this.pool.close();
			this.database.close();
		}
	}

	private static String show(JdbcClient jdbc, String setting) {
		return jdbc.sql("show " + setting).query(String.class).single();
	}

}
