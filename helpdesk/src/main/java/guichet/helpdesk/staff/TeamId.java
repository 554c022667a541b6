package guichet.helpdesk.staff;

import java.util.UUID;

/** Names a team for good. */
public record TeamId(UUID value) {

	/** {@link IllegalArgumentException} when the text is no UUID. */
	public static TeamId of(String text) {
		return new TeamId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
