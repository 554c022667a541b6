package guichet.helpdesk.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * The directory of everything kept on this machine, held by one living Guichet at a time.
 * The operating system lets go of the hold when the process dies, however it dies; so a
 * database server found in a directory that can be held is an orphan, never a
 * neighbour's.
 */
final class DataDirectory implements AutoCloseable {

	private final Path path;

	private final FileChannel lock;

	private DataDirectory(Path path, FileChannel lock) {
		this.path = path;
		this.lock = lock;
	}

	/** Takes hold of the directory, creating it where it is missing. */
	static DataDirectory hold(Path directory) {
		try {
			Path path = Files.createDirectories(directory.toAbsolutePath().normalize()).toRealPath();
			FileChannel lock = FileChannel.open(path.resolve("guichet.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.READ, StandardOpenOption.WRITE);
			if (!locked(lock)) {
				String holder = holder(lock);
				lock.close();
				throw new StoreException("Another Guichet%s is using the data directory %s.".formatted(holder, path),
						"Stop it first, or give this one a directory of its own with guichet.data; several nodes"
								+ " share one outside database with guichet.database.url.");
			}
			lock.truncate(0).write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes()), 0);
			return new DataDirectory(path, lock);
		}
		catch (IOException ex) {
			throw new StoreException("The data directory %s cannot be used: %s".formatted(directory, ex),
					"Let Guichet write there, or name another directory with guichet.data.", ex);
		}
	}

	/** The embedded server of another Guichet that runs on this directory now. */
	static Optional<Database.Address> neighbour(Path directory) {
		Path cluster = directory.resolve("postgres");
		if (!Files.exists(cluster)) {
			throw new StoreException("There is no database in %s.".formatted(directory.toAbsolutePath().normalize()),
					"Name the data directory with --guichet.data, or an outside database with --guichet.database.url.");
		}
		try (FileChannel lock = FileChannel.open(directory.resolve("guichet.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.READ, StandardOpenOption.WRITE)) {
			if (locked(lock)) {
				return Optional.empty();
			}
			String port = Files.readAllLines(cluster.resolve("postmaster.pid")).get(3).strip();
			return Optional.of(new Database.Address(EmbeddedPostgres.url(Integer.parseInt(port)), EmbeddedPostgres.USER,
					Files.readString(directory.resolve("postgres.password")).strip()));
		}
		catch (IOException | RuntimeException ex) {
			throw new StoreException("The database server in use in %s cannot be found: %s".formatted(directory, ex),
					"Try again once Guichet is ready.", ex);
		}
	}

	private static boolean locked(FileChannel lock) throws IOException {
		try {
			return lock.tryLock() != null;
		}
		catch (OverlappingFileLockException _) {
			return false;
		}
	}

	private static String holder(FileChannel lock) throws IOException {
		ByteBuffer pid = ByteBuffer.allocate(20);
		lock.read(pid, 0);
		return (pid.position() > 0) ? " (process " + new String(pid.array(), 0, pid.position()) + ")" : "";
	}

	/** The embedded server's own directory. */
	Path cluster() {
		return this.path.resolve("postgres");
	}

	/**
	 * The embedded server's password, made at the first call and readable by the owner
	 * only.
	 */
	String password() throws IOException {
		return password("postgres.password");
	}

	/** The same for the application's own user there. */
	String appPassword() throws IOException {
		return password("app.password");
	}

	private String password(String name) throws IOException {
		Path file = this.path.resolve(name);
		if (Files.exists(file)) {
			return Files.readString(file).strip();
		}
		byte[] random = new byte[24];
		new SecureRandom().nextBytes(random);
		String password = Base64.getUrlEncoder().encodeToString(random);
		writePrivately(file, password);
		return password;
	}

	/** Writes a file that nobody but the owner may read. */
	static void writePrivately(Path file, String text) throws IOException {
		Files.deleteIfExists(file);
		Files.createFile(file, ownerOnly(file));
		Files.writeString(file, text);
	}

	private static FileAttribute<?>[] ownerOnly(Path file) {
		Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
		return views.contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

	@Override
	public void close() {
		try {
			this.lock.close();
		}
		catch (IOException _) {
			// the process's end lets go of it all the same
		}
	}

}
