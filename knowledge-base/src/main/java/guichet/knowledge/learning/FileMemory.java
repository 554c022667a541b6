package guichet.knowledge.learning;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A memory that outlives the process, in one file. It holds what the last learning used,
 * is read when the first is recalled and let go of when learning ends. A file that cannot
 * be read or written costs time and nothing else. For one thread.
 */
public final class FileMemory implements Memory {

	private static final Logger log = LoggerFactory.getLogger(FileMemory.class);

	/** More numbers than these are not kept: about 256 MB. */
	private static final long MOST = 1 << 26;

	private final Path file;

	private final String engine;

	private final Map<String, float[]> before = new HashMap<>();

	private final Map<String, float[]> used = new HashMap<>();

	private boolean read;

	/**
	 * @param engine which engine learned; what another one did is forgotten
	 */
	public FileMemory(Path file, String engine) {
		this.file = file;
		this.engine = engine;
	}

	@Override
	public float[] recall(String key, Supplier<float[]> learned) {
		if (!this.read) {
			this.read = true;
			load();
		}
		float[] numbers = this.before.get(key);
		if (numbers == null) {
			numbers = learned.get();
		}
		this.used.put(key, numbers);
		return numbers;
	}

	private void load() {
		if (!Files.exists(this.file)) {
			return;
		}
		try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(this.file)))) {
			if (in.readUTF().equals(this.engine)) {
				for (int left = in.readInt(); left > 0; left--) {
					String key = in.readUTF();
					float[] numbers = new float[Math.clamp(in.readInt(), 0, (int) MOST)];
					for (int at = 0; at < numbers.length; at++) {
						numbers[at] = in.readFloat();
					}
					this.before.put(key, numbers);
				}
			}
		}
		catch (IOException ex) {
			this.before.clear();
			log.info("What was learned before could not be read and is learned anew: {}", ex.toString());
		}
	}

	/** Learning has ended: keeps what it used, if that is not what is kept already. */
	public void settle() {
		long numbers = this.used.values().stream().mapToLong((each) -> each.length).sum();
		if (!this.used.keySet().equals(this.before.keySet()) && numbers <= MOST) {
			save();
		}
		this.before.clear();
		this.used.clear();
		this.read = false;
	}

	private void save() {
		Path fresh = this.file.resolveSibling(this.file.getFileName() + ".new");
		try {
			Files.createDirectories(this.file.toAbsolutePath().getParent());
			try (DataOutputStream out = new DataOutputStream(
					new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16))) {
				out.writeUTF(this.engine);
				out.writeInt(this.used.size());
				for (Map.Entry<String, float[]> each : this.used.entrySet()) {
					out.writeUTF(each.getKey());
					out.writeInt(each.getValue().length);
					for (float number : each.getValue()) {
						out.writeFloat(number);
					}
				}
			}
			Files.move(fresh, this.file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			log.info("What was learned could not be kept for the next start: {}", ex.toString());
		}
	}

}
