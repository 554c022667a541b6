package guichet.helpdesk.live;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A frame that is not taken; nothing of it was stored. */
public class FrameRefusedException extends RuntimeException {

	private final String code;

	private final @Nullable UUID key;

	private final @Nullable Integer retryAfterSeconds;

	public FrameRefusedException(String code, String message, @Nullable UUID key) {
		this(code, message, key, null);
	}

	public FrameRefusedException(String code, String message, @Nullable UUID key, @Nullable Integer retryAfterSeconds) {
		super(message);
		this.code = code;
		this.key = key;
		this.retryAfterSeconds = retryAfterSeconds;
	}

	/** The same refusal, said of the frame with that key. */
	public FrameRefusedException about(UUID sent) {
		return new FrameRefusedException(this.code, String.valueOf(getMessage()), sent, this.retryAfterSeconds);
	}

	/** The protocol's code: bad-frame, too-long, too-many, not-allowed or unavailable. */
	public String code() {
		return this.code;
	}

	public @Nullable UUID key() {
		return this.key;
	}

	/** When to try again, if that helps. */
	public @Nullable Integer retryAfterSeconds() {
		return this.retryAfterSeconds;
	}

}
