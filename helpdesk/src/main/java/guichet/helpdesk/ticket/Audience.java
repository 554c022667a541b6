package guichet.helpdesk.ticket;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import guichet.helpdesk.conversation.Conversation;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.staff.Role;
import guichet.helpdesk.staff.SignedIn;
import guichet.helpdesk.staff.TeamId;

/**
 * Who of the staff may read a conversation: an agent what came to the desk, a supervisor
 * everything. And who may act on its ticket: an agent where it is his own, nobody's, or
 * his team's; a supervisor everywhere. Asked before every read and every act, over REST
 * and socket alike.
 */
@Component
public class Audience {

	private static final String ANOTHERS = """
			select exists (select from ticket left join agent on agent.id = ticket.assignee
			where %s and not (ticket.assignee is null and ticket.team is null)
				and ticket.assignee is distinct from :me
				and not coalesce(ticket.team = :team, false) and not coalesce(agent.team = :team, false))""";

	private final JdbcClient jdbc;

	Audience(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public boolean maySee(SignedIn me, Conversation conversation) {
		return conversation.ticketed() || maySeeEverything(me);
	}

	/** Also conversations that never reached the desk. */
	public boolean maySeeEverything(SignedIn me) {
		return me.role().covers(Role.SUPERVISOR);
	}

	/**
	 * Whether the ticket is another agent's or another team's, so that he may not act on
	 * it.
	 */
	public boolean isAnothers(SignedIn me, TicketId ticket) {
		return isAnothers(me, "ticket.id = :id", ticket.value());
	}

	/** The same of the open ticket of a conversation, if there is one. */
	public boolean isAnothers(SignedIn me, ConversationId conversation) {
		return isAnothers(me, "ticket.conversation = :id and ticket.status <> 'resolved'", conversation.value());
	}

	/**
	 * Whether it waits for another team; who holds a ticket already is for the claim to
	 * tell.
	 */
	public boolean waitsForOthers(SignedIn me, TicketId ticket) {
		return isAnothers(me, "ticket.id = :id and ticket.status = 'waiting'", ticket.value());
	}

	private boolean isAnothers(SignedIn me, String which, UUID id) {
		return !maySeeEverything(me) && this.jdbc.sql(ANOTHERS.formatted(which))
			.param("id", id)
			.param("me", me.id().value())
			.param("team", team(me.team()))
			.query(Boolean.class)
			.single();
	}

	private static @Nullable UUID team(@Nullable TeamId team) {
		return (team == null) ? null : team.value();
	}

}
