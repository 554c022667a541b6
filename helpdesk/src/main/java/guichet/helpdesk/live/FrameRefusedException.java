package guichet.helpdesk.live;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A frame that is not taken; nothing of it was stored. */
public class FrameRefusedException extends RuntimeException {

	private final String code;

	private final @Nullable UUID key;

	public FrameRefusedException(String code, String message, @Nullable UUID key) {
		super(message);
		this.code = code;
		this.key = key;
	}

	/** The protocol's code: bad-frame, too-long, too-many, not-allowed or unavailable. */
	public String code() {
		return this.code;
	}

	public @Nullable UUID key() {
		return this.key;
	}

}
