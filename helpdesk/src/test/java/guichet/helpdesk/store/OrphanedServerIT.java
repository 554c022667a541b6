package guichet.helpdesk.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(120)
class OrphanedServerIT {

	@TempDir
	Path data;

	private final List<Process> children = new ArrayList<>();

	@AfterEach
	void stop() throws InterruptedException {
		for (Process child : this.children) {
			child.destroyForcibly().waitFor();
		}
	}

	@Test
	void takesOverFromAGuichetKilledWithoutWarning() throws Exception {
		ProcessHandle orphan = killWhileAtWork();
		assertThat(orphan.isAlive()).isTrue();
		Instant begin = Instant.now();
		try (Database database = Database.open(settings())) {
			assertThat(answer(database)).isEqualTo(42);
			assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(15));
			assertThat(orphan.isAlive()).isFalse();
		}
	}

	@Test
	void takesOverFromAServerThatNoLongerListens() throws Exception {
		ProcessHandle orphan = killWhileAtWork();
		new ProcessBuilder("kill", "-STOP", Long.toString(orphan.pid())).start().waitFor();
		Instant begin = Instant.now();
		try (Database database = Database.open(settings())) {
			assertThat(answer(database)).isEqualTo(42);
			assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(15));
		}
	}

	@Test
	void tellsASecondGuichetThatTheDirectoryIsInUse() throws Exception {
		Process first = start(Child.class.getName());
		first.inputReader().readLine();
		Process second = start("guichet.GuichetApplication", "--guichet.data=" + this.data, "--server.port=0");
		String said = new String(second.getInputStream().readAllBytes());
		assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
		assertThat(second.exitValue()).isNotZero();
		assertThat(said).contains("Another Guichet (process %d) is using the data directory".formatted(first.pid()))
			.contains("guichet.data")
			.doesNotContain("\tat ");
		assertThat(first.isAlive()).isTrue();
	}

	private ProcessHandle killWhileAtWork() throws IOException, InterruptedException {
		Process child = start(Child.class.getName());
		BufferedReader reader = child.inputReader();
		assertThat(reader.readLine()).isEqualTo("at work");
		ProcessHandle orphan = ProcessHandle
			.of(Long.parseLong(Files.readAllLines(this.data.resolve("postgres/postmaster.pid")).getFirst()))
			.orElseThrow();
		child.destroyForcibly().waitFor();
		return orphan;
	}

	private Process start(String main, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-cp", System.getProperty("java.class.path"), main));
		command.addAll((arguments.length > 0) ? List.of(arguments) : List.of(this.data.toString()));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		this.children.add(process);
		return process;
	}

	private StoreSettings settings() {
		return settings(this.data);
	}

	private static StoreSettings settings(Path data) {
		return new StoreSettings(data, new StoreSettings.Database(null, "", "", null, "", 2, TestDatabase.binaries()));
	}

	private static int answer(Database database) throws Exception {
		try (Connection connection = connect(database);
				ResultSet result = connection.createStatement().executeQuery("select answer from kept")) {
			result.next();
			return result.getInt(1);
		}
	}

	private static Connection connect(Database database) throws Exception {
		Database.Address address = database.address();
		return DriverManager.getConnection(address.url(), address.user(), address.password());
	}

	/** Writes, says so, and goes on writing until it is killed. */
	static final class Child {

		public static void main(String[] arguments) throws Exception {
			Database database = Database.open(settings(Path.of(arguments[0])));
			try (Connection connection = connect(database)) {
				connection.createStatement().execute("create table kept as select 42 as answer");
				connection.createStatement().execute("create table more (text text)");
				boolean said = false;
				while (true) {
					connection.createStatement()
						.execute("insert into more select repeat('x', 500) from generate_series(1, 1000)");
					if (!said) {
						System.out.println("at work");
						said = true;
					}
				}
			}
		}

	}

}
