package guichet.helpdesk.customer;

/** Somebody else has changed the record since it was read; nothing was changed. */
public class StaleCustomerException extends RuntimeException {

	private final Customer current;

	StaleCustomerException(Customer current) {
		super("The customer's record is at version " + current.version() + " by now");
		this.current = current;
	}

	/** The record as it stands. */
	public Customer current() {
		return this.current;
	}

}
