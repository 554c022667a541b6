package guichet.knowledge.importing;

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
final class Bundle {

	/** Of all files together, unpacked. */
	static final int MOST_BYTES = 20_000_000;

	private static final int MOST_FILES = 2_000;

	private final List<NamedFile> files = new ArrayList<>();

	private final List<Problem> problems = new ArrayList<>();

	private long bytes;

	private Bundle() {
	}

	static Bundle of(Upload upload) {
		Bundle bundle = new Bundle();
		if (upload.content().length > MOST_BYTES) {
			bundle.problem(upload.name(), "The file is larger than " + MOST_BYTES + " bytes");
		}
		else if (isZip(upload.content())) {
			bundle.unpack(upload);
		}
		else {
			bundle.add(baseName(upload.name()), upload.content());
		}
		return bundle;
	}

	/** A file, or all files below a folder; links are not followed. */
	static Bundle of(Path path) {
		Bundle bundle = new Bundle();
		try (Stream<Path> walk = Files.walk(path)) {
			for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
				if (Files.isSymbolicLink(file)) {
					bundle.problem(file.toString(), "A link is not followed");
				}
				else if (!bundle.isFull(file.toString(), Files.size(file))) {
					Path name = file.equals(path) ? file.getFileName() : path.relativize(file);
					bundle.add(name.toString().replace('\\', '/'), Files.readAllBytes(file));
				}
			}
		}
		catch (IOException ex) {
			bundle.problem(path.toString(), "The file cannot be read: " + ex.getMessage());
		}
		return bundle;
	}

	List<NamedFile> files() {
		return this.files;
	}

	List<Problem> problems() {
		return this.problems;
	}

	private static boolean isZip(byte[] content) {
		return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
	}

	private void unpack(Upload upload) {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(upload.content()))) {
			int entries = 0;
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (++entries > MOST_FILES || this.bytes > MOST_BYTES) {
					problem(upload.name(), "The zip holds more than " + MOST_FILES + " files or " + MOST_BYTES
							+ " bytes: nothing after " + entry.getName() + " is read");
					return;
				}
				if (!entry.isDirectory()) {
					unpack(entry.getName(), zip);
				}
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			problem(upload.name(), "The zip cannot be read from here on: " + ex.getMessage());
		}
	}

	private void unpack(String name, ZipInputStream zip) throws IOException {
		String path = name.replace('\\', '/');
		if (path.startsWith("__MACOSX/") || path.endsWith(".DS_Store")) {
			return;
		}
		if (path.startsWith("/") || path.contains("../") || path.indexOf('\0') >= 0 || path.contains(":")) {
			problem(path.replace('\0', ' '), "A file's name in a zip must be a plain path");
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
			problem(name, "All files together are larger than " + MOST_BYTES + " bytes; this one is not read");
		}
		return full;
	}

	private void add(String name, byte[] content) {
		if (isZip(content)) {
			problem(name, "A zip within a zip is not unpacked");
			return;
		}
		this.bytes += content.length;
		this.files.add(new NamedFile(name, content));
	}

	private void problem(String where, String what) {
		this.problems.add(new Problem(where, what));
	}

	private static String baseName(String name) {
		String plain = name.replace('\0', ' ').replace('\\', '/');
		String base = plain.substring(plain.lastIndexOf('/') + 1).strip();
		return base.isEmpty() ? "import" : base;
	}

	/** A file's name and what it holds. */
	record NamedFile(String name, byte[] content) {
	}

}
