package guichet.helpdesk.conversation;

import java.util.Locale;
import java.util.Set;

/** Who a conversation is with; {@link #canBecome} is the whole table of moves. */
public enum State {

	ASSISTANT, QUEUED, AGENT, CLOSED;

	/** Whether a conversation may move on to that state. */
	public boolean canBecome(State next) {
		return switch (this) {
			case ASSISTANT -> next == QUEUED || next == CLOSED;
			case QUEUED -> next == AGENT || next == CLOSED;
			case AGENT -> Set.of(QUEUED, AGENT, ASSISTANT, CLOSED).contains(next);
			case CLOSED -> next == ASSISTANT || next == QUEUED;
		};
	}

	/** The state's name on the wire and in the database. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static State of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
