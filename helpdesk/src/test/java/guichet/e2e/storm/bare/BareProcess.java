package guichet.e2e.storm.bare;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

import guichet.helpdesk.store.TestServer;

/** The yardstick in a process of its own, on a PostgreSQL of its own. */
public final class BareProcess implements AutoCloseable {

	private final TestServer database;

	private final Process process;

	private final URI http;

	public BareProcess(Path data) throws IOException {
		this.database = new TestServer(data);
		this.process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), BareServer.class.getName(), this.database.url(),
				this.database.user(), this.database.password())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		this.http = URI.create("http://127.0.0.1:" + this.process.inputReader().readLine());
	}

	public URI http() {
		return this.http;
	}

	public long pid() {
		return this.process.pid();
	}

	public long postgres() throws IOException {
		return this.database.handle().pid();
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
		this.database.close();
	}

}
