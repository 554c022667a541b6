package guichet.helpdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An outside PostgreSQL of a test's own, durable, and started again at its port when it
 * is killed. Not migrated.
 */
public final class TestServer implements AutoCloseable {

	private final Path data;

	private final Database database;

	public TestServer(Path data) {
		this.data = data;
		this.database = Database.open(new StoreSettings(data,
				new StoreSettings.Database(null, "", "", null, "", 2, TestDatabase.binaries())));
		this.database.address();
	}

	public String url() {
		return this.database.address().url();
	}

	public String user() {
		return this.database.address().user();
	}

	public String password() {
		return this.database.address().password();
	}

	/** Its first process; another one after it was killed. */
	public ProcessHandle handle() throws IOException {
		String pid = Files.readAllLines(this.data.resolve("postgres/postmaster.pid")).getFirst().strip();
		return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
	}

	@Override
	public void close() {
		this.database.close();
	}

}
