package guichet.helpdesk.store.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import guichet.helpdesk.TestNode;
import guichet.helpdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeepingIT {

	private PGSimpleDataSource full;

	private Path folder;

	private Path file;

	private String said = "";

	@BeforeAll
	void fill(@TempDir Path folder) throws Exception {
		this.folder = folder;
		this.full = Filled.database();
		this.file = backup(this.full);
	}

	@Test
	void bringsBackEveryRowAndWhereSequencesStand() throws Exception {
		PGSimpleDataSource target = TestDatabase.empty();
		assertThat(run(target, "restore", "--from", this.file.toString())).as(this.said).isZero();
		Map<String, List<String>> rows = TestDatabase.rows(this.full);
		assertThat(TestDatabase.rows(target)).isEqualTo(rows);
		assertThat(rows).containsKeys("entry", "house_secret", "article_version", "audit");
		assertThat(rows.get("entry")).isNotEmpty();
		assertThat(sequences(target)).isEqualTo(sequences(this.full));
		assertThat(JdbcClient.create(target)
			.sql("select nspname from pg_namespace where nspname = 'guichet_restore'")
			.query(String.class)
			.list()).isEmpty();
		assertThat(Flyway.configure().dataSource(target).outOfOrder(true).load().migrate().migrationsExecuted).isZero();
		try (TestNode node = new TestNode(target)) {
			Filled.say(node, TestNode.visitor(), 1);
		}
	}

	@Test
	void takesOneMomentWhileOthersWrite() throws Exception {
		PGSimpleDataSource busy = Filled.database();
		try (TestNode node = new TestNode(busy)) {
			Thread talk = Thread.ofVirtual().start(() -> {
				while (!Thread.currentThread().isInterrupted()) {
					Filled.say(node, TestNode.visitor(), 3);
				}
			});
			Path file = backup(busy);
			talk.interrupt();
			talk.join();
			PGSimpleDataSource target = TestDatabase.empty();
			assertThat(run(target, "restore", "--from", file.toString())).as(this.said).isZero();
			JdbcClient jdbc = JdbcClient.create(target);
			assertThat(jdbc.sql("select max(feed) - (select position from feed) from entry").query(Long.class).single())
				.isZero();
			assertThat(jdbc
				.sql("select count(*) from conversation where last_seq <>"
						+ " (select count(*) from entry where conversation = id)")
				.query(Integer.class)
				.single()).isZero();
		}
	}

	@Test
	void losesNothingUnlessTold() throws Exception {
		PGSimpleDataSource target = Filled.database();
		Map<String, List<String>> before = TestDatabase.rows(target);
		assertThat(run(target, "restore", "--from", this.file.toString())).isEqualTo(1);
		assertThat(this.said).contains("not empty", "--replace");
		assertThat(TestDatabase.rows(target)).isEqualTo(before);
		assertThat(run(target, "restore", "--from", this.file.toString(), "--replace")).as(this.said).isZero();
		assertThat(TestDatabase.rows(target)).isNotEqualTo(before);
		PGSimpleDataSource foreign = TestDatabase.empty();
		JdbcClient.create(foreign).sql("create table somebody_elses (id int)").update();
		assertThat(run(foreign, "restore", "--from", this.file.toString(), "--replace")).isEqualTo(1);
		assertThat(this.said).contains("somebody_elses");
	}

	@Test
	void refusesADamagedFile() throws Exception {
		byte[] whole = Files.readAllBytes(this.file);
		PGSimpleDataSource target = TestDatabase.empty();
		for (int length : List.of(0, 100, whole.length / 2, whole.length - 1)) {
			Path part = Files.write(this.folder.resolve("part-" + length), Arrays.copyOf(whole, length));
			assertThat(run(target, "restore", "--from", part.toString())).as("%s bytes", length).isEqualTo(1);
		}
		byte[] flipped = whole.clone();
		for (int i = 0; i < 120; i++) {
			flipped[whole.length / 3 + i] ^= 1;
		}
		Path bad = Files.write(this.folder.resolve("flipped"), flipped);
		assertThat(run(target, "restore", "--from", bad.toString())).isEqualTo(1);
		assertThat(this.said).contains("damaged");
		assertThat(TestDatabase.rows(target)).isEmpty();
	}

	/** A file that verifies and still cannot be filled in, at its last step but one. */
	@Test
	void leavesAllAsItWasWhenItFailsHalfWay() throws Exception {
		Path file = Filled.twice(this.file, "sign_in_try");
		PGSimpleDataSource target = Filled.database();
		Map<String, List<String>> before = TestDatabase.rows(target);
		assertThat(run(target, "restore", "--from", file.toString(), "--replace")).isEqualTo(1);
		assertThat(this.said).contains("duplicate key");
		assertThat(TestDatabase.rows(target)).isEqualTo(before);
		assertThat(JdbcClient.create(target)
			.sql("select nspname from pg_namespace where nspname = 'guichet_restore'")
			.query(String.class)
			.list()).isEmpty();
	}

	@Test
	void refusesWhileANodeIsThere() throws Exception {
		PGSimpleDataSource target = TestDatabase.empty();
		target.setApplicationName("guichet");
		try (Connection node = target.getConnection()) {
			assertThat(node.isValid(1)).isTrue();
			assertThat(run(target, "restore", "--from", this.file.toString())).isEqualTo(1);
			assertThat(this.said).contains("Stop every node first");
		}
	}

	@Test
	void tellsWhatIsWrong() throws IOException {
		PGSimpleDataSource empty = TestDatabase.empty();
		assertThat(run(empty, "backup")).isEqualTo(2);
		assertThat(this.said).contains("backup needs --to FILE", "Usage:");
		assertThat(run(empty, "backup", "--to", this.folder.resolve("a").toString())).isEqualTo(1);
		assertThat(this.said).contains("nothing of Guichet's");
		assertThat(this.folder.resolve("a.unfinished")).doesNotExist();
		Path there = Files.createFile(this.folder.resolve("there"));
		assertThat(run(empty, "backup", "--to", there.toString())).isEqualTo(1);
		assertThat(this.said).contains("exists already");
	}

	private Path backup(PGSimpleDataSource database) throws IOException {
		Path file = this.folder.resolve(UUID.randomUUID() + ".guichet");
		assertThat(run(database, "backup", "--to", file.toString())).as(this.said).isZero();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		return file;
	}

	private int run(PGSimpleDataSource database, String command, String... arguments) {
		List<String> given = new ArrayList<>(List.of(arguments));
		given.addAll(
				List.of("--guichet.database.url=" + database.getURL(), "--guichet.database.user=" + database.getUser(),
						"--guichet.database.password=" + database.getPassword()));
		ByteArrayOutputStream words = new ByteArrayOutputStream();
		PrintStream printed = new PrintStream(words, true, StandardCharsets.UTF_8);
		int status = new Keeping(printed, printed).run(command, given);
		this.said = words.toString(StandardCharsets.UTF_8);
		return status;
	}

	private static List<String> sequences(PGSimpleDataSource database) {
		return JdbcClient.create(database)
			.sql("select sequencename || ' ' || coalesce(last_value, 0) from pg_sequences order by 1")
			.query(String.class)
			.list();
	}

}
