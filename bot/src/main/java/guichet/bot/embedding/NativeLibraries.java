package guichet.bot.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

import ai.onnxruntime.OrtEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the native libraries unpacked in one folder of ours: left to themselves they
 * unpack into a new temporary folder at each start, and into the user's home.
 */
class NativeLibraries {

	private static final Logger log = LoggerFactory.getLogger(NativeLibraries.class);

	private static final List<String> OF_ONNX = List.of("onnxruntime", "onnxruntime4j_jni");

	private final Path folder;

	NativeLibraries(Path folder) {
		this.folder = folder.toAbsolutePath();
	}

	/**
	 * Says to the libraries where they are, before the first of their classes is loaded;
	 * what an administrator has said is left alone.
	 */
	void prepare() {
		// The tokenizer would call its makers at each start.
		setUnlessGiven("OPT_OUT_TRACKING", "true");
		setUnlessGiven("ai.djl.offline", "true");
		setUnlessGiven("ENGINE_CACHE_DIR", this.folder.toString());
		try {
			Path unpacked = this.folder.resolve("onnxruntime-" + version() + "-" + platform());
			Files.createDirectories(unpacked);
			for (String library : OF_ONNX) {
				unpack(System.mapLibraryName(library), unpacked);
			}
			setUnlessGiven("onnxruntime.native.path", unpacked.toString());
		}
		catch (IOException ex) {
			log.warn("Native libraries cannot be kept in {} (guichet.embedding.libraries) and go to a temporary folder",
					this.folder, ex);
		}
	}

	private static void unpack(String library, Path into) throws IOException {
		String resource = "/ai/onnxruntime/native/" + platform() + "/" + library;
		try (InputStream packed = OrtEnvironment.class.getResourceAsStream(resource)) {
			if (packed == null) {
				throw new IOException("There is no " + resource);
			}
			Path target = into.resolve(library);
			if (Files.exists(target)) {
				return;
			}
			// Another process may do the same at the same moment.
			Path part = Files.createTempFile(into, library, ".part");
			try {
				Files.copy(packed, part, StandardCopyOption.REPLACE_EXISTING);
				Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
			}
			finally {
				Files.deleteIfExists(part);
			}
		}
	}

	private static String platform() {
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		String processor = System.getProperty("os.arch");
		return (system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux")
				+ (processor.equals("aarch64") ? "-aarch64" : "-x64");
	}

	/** The version stands in the name of the library's jar, the only place. */
	private static String version() {
		String jar = String.valueOf(OrtEnvironment.class.getProtectionDomain().getCodeSource().getLocation());
		String name = jar.replaceFirst("[!/]*$", "").replaceFirst(".*/", "");
		return name.replaceFirst("^onnxruntime-", "").replaceFirst("\\.jar$", "");
	}

	private static void setUnlessGiven(String key, String value) {
		if (System.getenv(key) == null && System.getProperty(key) == null) {
			System.setProperty(key, value);
		}
	}

}
