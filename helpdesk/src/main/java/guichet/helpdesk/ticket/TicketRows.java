package guichet.helpdesk.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.customer.CustomerId;

/** Reads a ticket's row with the names of those it belongs to. */
@Component
class TicketRows {

	static final String SELECT = """
			select ticket.*, team.name as team_name, agent.name as assignee_name, customer.name as customer_name,
				customer.subject is not null as customer_verified
			from ticket join customer on customer.id = ticket.customer left join team on team.id = ticket.team
				left join agent on agent.id = ticket.assignee""";

	Ticket ticket(ResultSet row, int ignored) throws SQLException {
		return new Ticket(new TicketId(row.getObject("id", UUID.class)), row.getLong("number"), row.getString("code"),
				Ticket.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
				Reason.of(row.getString("reason")), named(row, "team", "team_name"),
				named(row, "assignee", "assignee_name"), new ConversationId(row.getObject("conversation", UUID.class)),
				new Ticket.Customer(new CustomerId(row.getObject("customer", UUID.class)),
						row.getString("customer_name"), row.getBoolean("customer_verified")),
				new Ticket.Times(at(row, "opened"), nullableAt(row, "claimed"), nullableAt(row, "resolved")),
				row.getInt("version"));
	}

	static Ticket.@Nullable Named named(ResultSet row, String id, String name) throws SQLException {
		String value = row.getString(id);
		return (value == null) ? null : new Ticket.Named(value, row.getString(name));
	}

	static Instant at(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	static @Nullable Instant nullableAt(ResultSet row, String column) throws SQLException {
		return (row.getObject(column) == null) ? null : at(row, column);
	}

}
