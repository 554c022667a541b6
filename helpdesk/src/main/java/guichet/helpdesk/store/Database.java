package guichet.helpdesk.store;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * The database in use. The embedded one comes up on a thread of its own while the rest of
 * Guichet starts; whoever needs its address first waits for it.
 */
public final class Database implements AutoCloseable {

	private final FutureTask<Addresses> opening;

	private final @Nullable DataDirectory directory;

	private volatile @Nullable EmbeddedPostgres server;

	private boolean closed;

	private Database(StoreSettings settings) {
		String url = settings.database().url();
		this.directory = (url != null) ? null : DataDirectory.hold(settings.data());
		this.opening = new FutureTask<>(() -> (url != null) ? outside(url, settings.database()) : start(settings));
	}

	private Database(Address running) {
		this.directory = null;
		this.opening = new FutureTask<>(() -> new Addresses(running, running));
	}

	/**
	 * Begins to open the database that the settings name, and refuses at once a data
	 * directory in use.
	 */
	public static Database open(Environment settings) {
		return open(StoreSettings.of(settings));
	}

	static Database open(StoreSettings settings) {
		return new Database(settings).opened();
	}

	/**
	 * The same, beside a Guichet that runs: of one with the embedded database, its server
	 * is used. Nothing is created: {@link StoreException} where there is nothing yet.
	 */
	public static Database join(Environment environment) {
		StoreSettings settings = StoreSettings.of(environment);
		if (settings.database().url() != null) {
			return open(settings);
		}
		return DataDirectory.neighbour(settings.data())
			.map((running) -> new Database(running).opened())
			.orElseGet(() -> open(settings));
	}

	private Database opened() {
		Thread.ofPlatform().name("database").daemon().start(this.opening);
		return this;
	}

	private static Addresses outside(String url, StoreSettings.Database given) {
		Address app = new Address(url, given.user(), given.password());
		return new Addresses((given.owner() == null) ? app : new Address(url, given.owner(), given.ownerPassword()),
				app);
	}

	private Addresses start(StoreSettings settings) throws IOException, InterruptedException {
		DataDirectory held = Objects.requireNonNull(this.directory);
		EmbeddedPostgres started = EmbeddedPostgres.start(held, settings.binaries());
		this.server = started;
		return new Addresses(new Address(started.url(), EmbeddedPostgres.USER, held.password()),
				new Address(started.url(), EmbeddedPostgres.APP, held.appPassword()));
	}

	/** Where the tables' owner signs in; waits until the database is there. */
	public Address address() {
		return addresses().owner;
	}

	/** Where Guichet itself signs in, with fewer rights. */
	Address app() {
		return addresses().app;
	}

	private Addresses addresses() {
		try {
			return this.opening.get();
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof StoreException known) ? known
					: new StoreException("The embedded PostgreSQL could not be started: " + ex.getCause(),
							"Name an outside PostgreSQL with guichet.database.url if this lasts.", ex.getCause());
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			throw new StoreException("The start was interrupted.", "Start Guichet again.");
		}
	}

	/** Stops the embedded server, if there is one, and lets go of the data directory. */
	@Override
	public synchronized void close() {
		if (this.closed || this.directory == null) {
			return;
		}
		this.closed = true;
		try {
			this.opening.get();
		}
		catch (ExecutionException _) {
			// it never came up, so there is nothing to stop
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
		EmbeddedPostgres started = this.server;
		if (started != null) {
			started.close();
		}
		this.directory.close();
	}

	private record Addresses(Address owner, Address app) {
	}

	/** Where the database is, and as whom to sign in there. */
	public record Address(String url, String user, String password) {

		/** Never tells the password. */
		@Override
		public String toString() {
			return this.user + " at " + this.url.replaceAll("\\?.*", "");
		}

	}

}
