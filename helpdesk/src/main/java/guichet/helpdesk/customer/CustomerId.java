package guichet.helpdesk.customer;

import java.util.UUID;

/** Names a customer's record for good. */
public record CustomerId(UUID value) {

	/** {@link IllegalArgumentException} when the text is no UUID. */
	public static CustomerId of(String text) {
		return new CustomerId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
