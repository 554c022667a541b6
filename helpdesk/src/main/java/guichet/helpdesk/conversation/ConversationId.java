package guichet.helpdesk.conversation;

import java.util.UUID;

/** Names a conversation for good; random, so that nobody guesses another's. */
public record ConversationId(UUID value) {

	/** {@link IllegalArgumentException} when the text is no UUID. */
	public static ConversationId of(String text) {
		return new ConversationId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
