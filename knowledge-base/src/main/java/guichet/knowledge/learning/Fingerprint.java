package guichet.knowledge.learning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A digest (SHA-256) of all that something depends on. */
public final class Fingerprint {

	private final MessageDigest digest;

	public Fingerprint(String kind) {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("This Java has no SHA-256", ex);
		}
		with(kind);
	}

	public Fingerprint with(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		this.digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
		this.digest.update(bytes);
		return this;
	}

	Fingerprint with(int[] numbers) {
		ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * (numbers.length + 1)).putInt(numbers.length);
		bytes.asIntBuffer().put(numbers);
		this.digest.update(bytes.array());
		return this;
	}

	Fingerprint with(float[] numbers) {
		ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * (numbers.length + 1)).putInt(numbers.length);
		bytes.asFloatBuffer().put(numbers);
		this.digest.update(bytes.array());
		return this;
	}

	/** As a memory's key; nothing may be added after. */
	public String key() {
		return HexFormat.of().formatHex(this.digest.digest());
	}

}
