package guichet.helpdesk.customer;

import java.util.UUID;

/** Names a customer's record for good. */
public record CustomerId(UUID value) {
}
