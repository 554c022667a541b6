package guichet.knowledge.importing.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files of an upload, unpacked in memory and within bounds. */
public final class Bundle {

	/** Of all files together, unpacked. */
	static final int MOST_BYTES = 20_000_000;

	private static final int MOST_FILES = 2_000;

	private final List<NamedFile> files = new ArrayList<>();

	private final List<Refusal> refusals = new ArrayList<>();

	private long bytes;

	private Bundle() {
	}

	/** A file, or all files of a zip. */
	public static Bundle of(String uploadName, byte[] content) {
		Bundle bundle = new Bundle();
		String name = baseName(uploadName);
		if (content.length > MOST_BYTES) {
			bundle.refuse(name, "The file is larger than " + MOST_BYTES + " bytes");
		}
		else if (isZip(content)) {
			bundle.unpackAll(name, content);
		}
		else {
			bundle.add(name, content);
		}
		return bundle;
	}

	/** A file, or all files below a folder; links are not followed. */
	public static Bundle of(Path path) {
		Bundle bundle = new Bundle();
		try (Stream<Path> walk = Files.walk(path)) {
			for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
				if (Files.isSymbolicLink(file)) {
					bundle.refuse(file.toString(), "A link is not followed");
				}
				else if (!bundle.isFull(file.toString(), Files.size(file))) {
					Path name = file.equals(path) ? file.getFileName() : path.relativize(file);
					bundle.add(name.toString().replace('\\', '/'), Files.readAllBytes(file));
				}
			}
		}
		catch (IOException ex) {
			bundle.refuse(path.toString(), "The file cannot be read: " + ex.getMessage());
		}
		return bundle;
	}

	public List<NamedFile> files() {
		return this.files;
	}

	/** What is not read, and why. */
	public List<Refusal> refusals() {
		return this.refusals;
	}

	private static boolean isZip(byte[] content) {
		return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
	}

	private void unpackAll(String name, byte[] content) {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
			int entries = 0;
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (++entries > MOST_FILES || this.bytes > MOST_BYTES) {
					refuse(name, "The zip holds more than " + MOST_FILES + " files or " + MOST_BYTES
							+ " bytes: nothing after " + entry.getName() + " is read");
					return;
				}
				if (!entry.isDirectory()) {
					unpack(entry.getName(), zip);
				}
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			refuse(name, "The zip cannot be read from here on: " + ex.getMessage());
		}
	}

	private void unpack(String name, ZipInputStream zip) throws IOException {
		String path = name.replace('\\', '/');
		if (path.startsWith("__MACOSX/") || path.endsWith(".DS_Store")) {
			return;
		}
		if (path.startsWith("/") || path.contains("../") || path.indexOf('\0') >= 0 || path.contains(":")) {
			refuse(path.replace('\0', ' '), "A file's name in a zip must be a plain path");
			return;
		}
		byte[] content = zip.readNBytes((int) (MOST_BYTES - this.bytes + 1));
		if (!isFull(path, content.length)) {
			add(path, content);
		}
		else {
			this.bytes = MOST_BYTES + 1L;
		}
	}

	private boolean isFull(String name, long size) {
		boolean full = this.bytes + size > MOST_BYTES;
		if (full) {
			refuse(name, "All files together are larger than " + MOST_BYTES + " bytes; this one is not read");
		}
		return full;
	}

	private void add(String name, byte[] content) {
		if (isZip(content)) {
			refuse(name, "A zip within a zip is not unpacked");
			return;
		}
		this.bytes += content.length;
		this.files.add(new NamedFile(name, content));
	}

	private void refuse(String where, String what) {
		this.refusals.add(new Refusal(where, what));
	}

	private static String baseName(String name) {
		String plain = name.replace('\0', ' ').replace('\\', '/');
		String base = plain.substring(plain.lastIndexOf('/') + 1).strip();
		return base.isEmpty() ? "import" : base;
	}

	/** A file's name and what it holds. */
	public record NamedFile(String name, byte[] content) {
	}

	/** A file that is not read. */
	public record Refusal(String name, String why) {
	}

}
