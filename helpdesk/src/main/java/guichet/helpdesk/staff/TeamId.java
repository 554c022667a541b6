package guichet.helpdesk.staff;

import java.util.UUID;

/** Names a team for good. */
public record TeamId(UUID value) {
}
