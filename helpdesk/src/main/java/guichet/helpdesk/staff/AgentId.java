package guichet.helpdesk.staff;

import java.util.UUID;

/** Names a member of the staff for good. */
public record AgentId(UUID value) {
}
