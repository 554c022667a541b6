package guichet.helpdesk.customer;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A customer's record.
 *
 * @param locale the customer's language (BCP 47)
 * @param version one more at every change of the profile
 * @param verified whether a site has said by its signature who he is
 */
public record Customer(CustomerId id, Profile profile, String locale, Instant created, int version, boolean verified) {

	/**
	 * Who a site says that its visitor is.
	 *
	 * @param subject the site's own name for him, the same for good
	 */
	public record Identity(String subject, @Nullable String name, @Nullable String email) {
	}

	/** What the customer told of himself, each part if he did. */
	public record Profile(@Nullable String name, @Nullable String email, @Nullable String phone) {
	}

}
