package guichet.helpdesk.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import guichet.helpdesk.store.StoreException;

/** A backup to be read; nothing is believed of it before all of it is verified. */
final class BackupFile implements AutoCloseable {

	private static final String OTHER = "Take another backup.";

	private final ZipFile zip;

	private final Manifest manifest;

	private BackupFile(ZipFile zip, Manifest manifest) {
		this.zip = zip;
		this.manifest = manifest;
	}

	/** Opens it, once every row in it has proved to be as it was written. */
	static BackupFile verified(Path path) {
		ZipFile zip = opened(path);
		try {
			BackupFile file = new BackupFile(zip, manifest(zip));
			for (Manifest.Table table : file.manifest.tables()) {
				file.verify(table);
			}
			return file;
		}
		catch (IOException | RuntimeException ex) {
			close(zip);
			throw (ex instanceof StoreException known) ? known
					: new StoreException("%s is damaged: %s".formatted(path, ex.getMessage()), OTHER, ex);
		}
	}

	private static ZipFile opened(Path path) {
		try {
			return new ZipFile(path.toFile());
		}
		catch (IOException ex) {
			throw new StoreException("%s is no backup, or not a whole one: %s".formatted(path, ex.getMessage()), OTHER,
					ex);
		}
	}

	private static Manifest manifest(ZipFile zip) throws IOException {
		ZipEntry entry = zip.getEntry(Manifest.NAME);
		if (entry == null) {
			throw new StoreException("The file is no backup of Guichet's: it has no " + Manifest.NAME + ".", OTHER);
		}
		try (InputStream in = zip.getInputStream(entry)) {
			Manifest manifest = JsonMapper.builder().build().readValue(in.readAllBytes(), Manifest.class);
			if (manifest.format() != Manifest.FORMAT) {
				throw new StoreException("The backup is of form %d, and this Guichet reads form %d."
					.formatted(manifest.format(), Manifest.FORMAT), "Restore it with the Guichet that made it.");
			}
			return manifest;
		}
		catch (JacksonException ex) {
			throw new IOException(Manifest.NAME + " cannot be read", ex);
		}
	}

	private void verify(Manifest.Table table) throws IOException {
		try (DigestInputStream rows = new DigestInputStream(open(table), sha256())) {
			rows.transferTo(OutputStream.nullOutputStream());
			if (!hex(rows.getMessageDigest()).equals(table.sha256())) {
				throw new IOException("the checksum of " + table.entry() + " is another");
			}
		}
	}

	Manifest manifest() {
		return this.manifest;
	}

	InputStream open(Manifest.Table table) throws IOException {
		ZipEntry entry = this.zip.getEntry(table.entry());
		if (entry == null) {
			throw new IOException(table.entry() + " is missing");
		}
		return this.zip.getInputStream(entry);
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String hex(MessageDigest digest) {
		return HexFormat.of().formatHex(digest.digest());
	}

	private static void close(ZipFile zip) {
		try {
			zip.close();
		}
		catch (IOException ex) {
			throw new StoreException("The backup cannot be closed: " + ex.getMessage(), OTHER, ex);
		}
	}

	@Override
	public void close() {
		close(this.zip);
	}

}
