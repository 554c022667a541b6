package guichet.helpdesk.customer;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A customer's record.
 *
 * @param locale the customer's language (BCP 47)
 * @param version one more at every change of the profile
 */
public record Customer(CustomerId id, Profile profile, String locale, Instant created, int version) {

	/** What the customer told of himself, each part if he did. */
	public record Profile(@Nullable String name, @Nullable String email, @Nullable String phone) {
	}

}
