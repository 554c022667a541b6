package guichet.helpdesk.conversation;

import guichet.helpdesk.staff.AgentId;

/** Who said or did something in a conversation. */
public sealed interface Author {

	/** The visitor whose conversation it is. */
	record Customer() implements Author {
	}

	/**
	 * The machine.
	 *
	 * @param model which model wrote the words
	 */
	record Assistant(String model) implements Author {
	}

	/** A person at the desk. */
	record Agent(AgentId id, String name) implements Author {
	}

	/** The house itself, such as when a conversation opens again. */
	record System() implements Author {
	}

}
