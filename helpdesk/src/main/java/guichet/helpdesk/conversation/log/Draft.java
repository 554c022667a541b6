package guichet.helpdesk.conversation.log;

import java.util.List;
import java.util.UUID;

import guichet.helpdesk.conversation.Author;
import guichet.helpdesk.conversation.Content;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.conversation.Conversations.Opening;
import guichet.helpdesk.conversation.Conversations.Spoken;

/** Something that wants to go into the log. */
sealed interface Draft {

	ConversationId conversation();

	UUID key();

	record Said(Opening opening, UUID key, Content.Message message) implements Draft {

		@Override
		public ConversationId conversation() {
			return this.opening.conversation();
		}

	}

	record Replied(ConversationId conversation, Author.Agent agent, UUID key, Content.Message message,
			boolean confirmed) implements Draft {
	}

	/** At least one message; the key is the first one's. */
	record Answered(ConversationId conversation, int covers, UUID key, List<Spoken> reply) implements Draft {

		public Answered {
			reply = List.copyOf(reply);
			if (reply.isEmpty()) {
				throw new IllegalArgumentException("A reply says something");
			}
		}

	}

}
