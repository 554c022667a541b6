package guichet.helpdesk.store;

import org.jspecify.annotations.Nullable;

/** The database cannot be had; the message tells the administrator why. */
class StoreException extends RuntimeException {

	private final String remedy;

	StoreException(String message, String remedy) {
		this(message, remedy, null);
	}

	StoreException(String message, String remedy, @Nullable Throwable cause) {
		super(message, cause);
		this.remedy = remedy;
	}

	/** What the administrator can do about it. */
	String remedy() {
		return this.remedy;
	}

}
