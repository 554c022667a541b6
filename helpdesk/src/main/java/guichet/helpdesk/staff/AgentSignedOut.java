package guichet.helpdesk.staff;

import java.util.UUID;

/**
 * A sign-in is over, by the person's own act or because his role or his right to sign in
 * changed; whatever it opened is to be closed. Told after the commit.
 */
public record AgentSignedOut(AgentId agent, UUID signIn) {
}
