package guichet.helpdesk.store.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;

import guichet.helpdesk.store.Database;
import guichet.helpdesk.store.StoreException;

/** The commands that write all that is kept into a file, and put it back. */
public final class Keeping {

	private static final int FAILED = 1;

	private static final int MISUSED = 2;

	private final PrintStream out;

	private final PrintStream err;

	public Keeping(PrintStream out, PrintStream err) {
		this.out = out;
		this.err = err;
	}

	/**
	 * The process's exit status: 0, or 1 when it could not be done and nothing was
	 * changed, 2 when the arguments are wrong.
	 */
	public int run(String command, List<String> arguments) {
		try {
			Task task = Task.of(command, arguments);
			if (task instanceof Task.Help) {
				this.out.print(Task.USAGE);
				return 0;
			}
			try (ConfigurableApplicationContext settings = settings(task.settings())) {
				run(task, settings.getEnvironment());
			}
			return 0;
		}
		catch (IllegalArgumentException ex) {
			this.err.println(ex.getMessage());
			this.err.print(Task.USAGE);
			return MISUSED;
		}
		catch (StoreException ex) {
			this.err.println(ex.getMessage() + System.lineSeparator() + ex.remedy());
		}
		catch (IOException | SQLException | RuntimeException ex) {
			Throwable cause = NestedExceptionUtils.getMostSpecificCause(ex);
			this.err.println("It failed: " + cause.getClass().getSimpleName() + ": " + cause.getMessage());
		}
		return FAILED;
	}

	private void run(Task task, Environment settings) throws IOException, SQLException {
		switch (task) {
			case Task.Backup backup -> backup(backup.to(), settings);
			case Task.Restore restore -> restore(restore, settings);
			case Task.Help help -> throw new IllegalStateException("Help is given before");
		}
	}

	private void backup(Path to, Environment settings) throws IOException, SQLException {
		if (Files.exists(to)) {
			throw new StoreException(to + " exists already.", "Name a file that does not.");
		}
		Path unfinished = to.resolveSibling(to.getFileName() + ".unfinished");
		try (Database database = Database.join(settings);
				Connection connection = source(database.address()).getConnection()) {
			Files.deleteIfExists(unfinished);
			PrivateFiles.create(unfinished);
			Manifest manifest;
			try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE);
					OutputStream file = Channels.newOutputStream(channel)) {
				manifest = new BackupWriter(connection).write(file, Clock.systemUTC());
			}
			PrivateFiles.sync(unfinished);
			Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE);
			this.out.printf("%d rows of %d tables are in %s%n", manifest.rows(), manifest.tables().size(), to);
		}
		finally {
			Files.deleteIfExists(unfinished);
		}
	}

	private void restore(Task.Restore task, Environment settings) throws IOException, SQLException {
		try (BackupFile file = BackupFile.verified(task.from()); Database database = Database.open(settings)) {
			new Restoring(source(database.address())).restore(file, task.replace());
			this.out.printf("%d rows of %d tables are restored as of %s%n", file.manifest().rows(),
					file.manifest().tables().size(), file.manifest().made());
		}
	}

	private static PGSimpleDataSource source(Database.Address address) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setURL(address.url());
		source.setUser(address.user());
		source.setPassword(address.password());
		source.setApplicationName("guichet-keeping");
		return source;
	}

	/** The settings as Guichet itself would find them, and nothing else of it. */
	private static ConfigurableApplicationContext settings(List<String> given) {
		SpringApplication application = new SpringApplication(Nothing.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setLogStartupInfo(false);
		application.setRegisterShutdownHook(false);
		application.setInitializers(List.of());
		return application.run(given.toArray(String[]::new));
	}

	private static final class Nothing {

	}

}
