package guichet.knowledge.importing.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class BundleTests {

	@Test
	void unpacksTheFilesOfAZip() throws IOException {
		Bundle bundle = bundle(zip("a.md", text("a"), "b/c.md", text("c"), "__MACOSX/x", text("x")));
		assertThat(bundle.files()).extracting(Bundle.NamedFile::name).containsExactly("a.md", "b/c.md");
		assertThat(bundle.refusals()).isEmpty();
	}

	@Test
	void refusesNamesThatAreNoPlainPath() throws IOException {
		Bundle bundle = bundle(zip("../../etc/passwd", text("x"), "/etc/passwd", text("x"), "C:\\x.md", text("x"),
				"a\\..\\..\\b.md", text("x"), "ok.md", text("x")));
		assertThat(bundle.files()).extracting(Bundle.NamedFile::name).containsExactly("ok.md");
		assertThat(bundle.refusals()).hasSize(4);
	}

	@Test
	void stopsAtAZipBomb() throws IOException {
		byte[] bomb = zip("big.md", new byte[Bundle.MOST_BYTES + 1], "next.md", text("x"));
		assertThat(bomb.length).isLessThan(100_000);
		Bundle bundle = bundle(bomb);
		assertThat(bundle.files()).isEmpty();
		assertThat(bundle.refusals()).isNotEmpty();
	}

	@Test
	void stopsAtTooManyFiles() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (int i = 0; i < 3_000; i++) {
				zip.putNextEntry(new ZipEntry(i + ".md"));
			}
		}
		Bundle bundle = bundle(bytes.toByteArray());
		assertThat(bundle.files()).hasSize(2_000);
		assertThat(bundle.refusals()).hasSize(1);
	}

	@Test
	void unpacksNoZipWithinAZip() throws IOException {
		Bundle bundle = bundle(zip("inner.zip", zip("a.md", text("a"))));
		assertThat(bundle.files()).isEmpty();
		assertThat(bundle.refusals()).singleElement().satisfies((it) -> assertThat(it.name()).isEqualTo("inner.zip"));
	}

	@Test
	void reportsABrokenZip() throws IOException {
		byte[] zip = zip("a.md", text("a".repeat(10_000)), "b.md", text("b".repeat(10_000)));
		for (int i = 40; i < zip.length - 60; i++) {
			zip[i] ^= 0x55;
		}
		Bundle bundle = bundle(zip);
		assertThat(bundle.refusals()).isNotEmpty();
	}

	@Test
	void refusesAFileThatIsTooLarge() {
		Bundle bundle = bundle(new byte[Bundle.MOST_BYTES + 1]);
		assertThat(bundle.files()).isEmpty();
		assertThat(bundle.refusals()).singleElement().satisfies((it) -> assertThat(it.why()).contains("larger"));
	}

	@Test
	void readsAFolderAndFollowsNoLinks(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("a.md"), "a");
		Files.createDirectories(folder.resolve("sub"));
		Files.writeString(folder.resolve("sub/b.md"), "b");
		Files.createSymbolicLink(folder.resolve("link.md"), Path.of("/etc/hostname"));
		Files.createSymbolicLink(folder.resolve("linked"), Path.of("/etc"));
		Bundle bundle = Bundle.of(folder);
		assertThat(bundle.files()).extracting(Bundle.NamedFile::name).containsExactly("a.md", "sub/b.md");
		assertThat(bundle.refusals()).singleElement().satisfies((it) -> assertThat(it.why()).contains("link"));
		assertThat(Bundle.of(folder.resolve("missing")).refusals()).hasSize(1);
	}

	@Test
	void takesTheLastPartOfAnUploadsName() {
		Bundle bundle = Bundle.of("C:\\Users\\x\\faq.md", text("#"));
		assertThat(bundle.files()).extracting(Bundle.NamedFile::name).containsExactly("faq.md");
	}

	private static Bundle bundle(byte[] content) {
		return Bundle.of("upload.zip", content);
	}

	private static byte[] zip(Object... namesAndContents) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (int i = 0; i < namesAndContents.length; i += 2) {
				zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
				zip.write((byte[]) namesAndContents[i + 1]);
			}
		}
		return bytes.toByteArray();
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
