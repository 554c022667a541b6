package guichet.helpdesk.staff;

import java.util.UUID;

/** Names a member of the staff for good. */
public record AgentId(UUID value) {

	/** {@link IllegalArgumentException} when the text is no UUID. */
	public static AgentId of(String text) {
		return new AgentId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
