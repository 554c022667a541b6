package guichet.helpdesk.store;

import org.jspecify.annotations.Nullable;

/** The database cannot be had; the message tells the administrator why. */
public class StoreException extends RuntimeException {

	private final String remedy;

	public StoreException(String message, String remedy) {
		this(message, remedy, null);
	}

	public StoreException(String message, String remedy, @Nullable Throwable cause) {
		super(message, cause);
		this.remedy = remedy;
	}

	/** What the administrator can do about it. */
	public String remedy() {
		return this.remedy;
	}

}
