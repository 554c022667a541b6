package guichet.helpdesk.conversation.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import guichet.helpdesk.conversation.Author;
import guichet.helpdesk.conversation.Conversation;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.conversation.Entry;
import guichet.helpdesk.conversation.State;
import guichet.helpdesk.customer.CustomerId;
import guichet.helpdesk.staff.AgentId;

/** Reads the tables' rows. */
@Component
class Rows {

	private final Payload payload;

	Rows(Payload payload) {
		this.payload = payload;
	}

	Entry entry(ResultSet row, int ignored) throws SQLException {
		return new Entry(new ConversationId(uuid(row, "conversation")), row.getInt("seq"), row.getLong("feed"),
				row.getInt("exchange"), at(row, "at"), author(row),
				this.payload.read(row.getString("kind"), row.getString("text"), row.getString("payload")),
				row.getBoolean("desk"), row.getObject("key", UUID.class));
	}

	private static Author author(ResultSet row) throws SQLException {
		String name = row.getString("author_name");
		return switch (row.getString("author_kind")) {
			case "customer" -> new Author.Customer();
			case "assistant" -> new Author.Assistant(name);
			case "agent" -> new Author.Agent(new AgentId(uuid(row, "author")), name);
			default -> new Author.System();
		};
	}

	Conversation conversation(ResultSet row, int ignored) throws SQLException {
		return new Conversation(new ConversationId(uuid(row, "id")), new CustomerId(uuid(row, "customer")),
				State.of(row.getString("state")), row.getString("locale"), row.getInt("last_seq"),
				row.getInt("exchange"), row.getBoolean("ticketed"), at(row, "opened"), at(row, "last_at"));
	}

	Head head(ResultSet row, int ignored) throws SQLException {
		return new Head(conversation(row, ignored), row.getInt("owed_seq"), row.getInt("answered_seq"), lastReply(row));
	}

	private static Head.@Nullable LastReply lastReply(ResultSet row) throws SQLException {
		UUID agent = row.getObject("last_agent", UUID.class);
		return (agent == null) ? null
				: new Head.LastReply(new AgentId(agent), row.getString("last_agent_name"), at(row, "last_agent_at"));
	}

	private static Instant at(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static UUID uuid(ResultSet row, String column) throws SQLException {
		return row.getObject(column, UUID.class);
	}

}
