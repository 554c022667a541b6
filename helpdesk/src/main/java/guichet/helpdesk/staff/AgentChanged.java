package guichet.helpdesk.staff;

/**
 * A member of the staff joined, or his name, role, team or right to sign in changed; told
 * after the commit.
 */
public record AgentChanged(AgentId agent) {
}
