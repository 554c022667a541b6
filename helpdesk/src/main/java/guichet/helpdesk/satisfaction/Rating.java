package guichet.helpdesk.satisfaction;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A customer's mark for an exchange.
 *
 * @param exchange which exchange of the conversation, from 1
 * @param score 1 (not at all satisfied) to 5 (entirely satisfied)
 * @param seq the conversation's last position when it was given
 */
public record Rating(int exchange, int score, @Nullable String comment, int seq, Instant at) {
}
