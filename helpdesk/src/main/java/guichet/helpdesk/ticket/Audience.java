package guichet.helpdesk.ticket;

import org.springframework.stereotype.Component;

import guichet.helpdesk.conversation.Conversation;
import guichet.helpdesk.staff.Role;
import guichet.helpdesk.staff.SignedIn;

/**
 * Who of the staff may read a conversation: an agent what came to the desk, a supervisor
 * everything. Asked before every read and every act, over REST and socket alike.
 */
@Component
public class Audience {

	public boolean maySee(SignedIn me, Conversation conversation) {
		return conversation.ticketed() || maySeeEverything(me);
	}

	/** Also conversations that never reached the desk. */
	public boolean maySeeEverything(SignedIn me) {
		return me.role().covers(Role.SUPERVISOR);
	}

}
