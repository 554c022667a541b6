package guichet.helpdesk.customer;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import guichet.helpdesk.staff.AgentId;
import guichet.helpdesk.staff.SignedIn;

/** What the staff noted about customers. */
@Component
public class CustomerNotes {

	private static final int SHOWN = 500;

	private final JdbcClient jdbc;

	private final Clock clock;

	CustomerNotes(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The customer must exist. */
	public Note add(CustomerId customer, SignedIn by, String text) {
		Note note = new Note(UUID.randomUUID(), this.clock.instant().truncatedTo(ChronoUnit.MICROS), by.id(), by.name(),
				text);
		this.jdbc.sql("""
				insert into customer_note (id, customer, agent, author, text, at)
				values (:id, :customer, :agent, :author, :text, :at)""")
			.param("id", note.id())
			.param("customer", customer.value())
			.param("agent", by.id().value())
			.param("author", by.name())
			.param("text", text)
			.param("at", note.at().atOffset(ZoneOffset.UTC))
			.update();
		return note;
	}

	/** The last of them, oldest first. */
	public List<Note> of(CustomerId customer) {
		return this.jdbc.sql("""
				select * from (select * from customer_note where customer = :customer order by at desc, id limit :limit)
				as latest order by at, id desc""")
			.param("customer", customer.value())
			.param("limit", SHOWN)
			.query((row, index) -> new Note(row.getObject("id", UUID.class), CustomerRows.at(row, "at"),
					new AgentId(row.getObject("agent", UUID.class)), row.getString("author"), row.getString("text")))
			.list();
	}

	/**
	 * A note among the staff about a customer, which he never sees.
	 *
	 * @param author the agent's name when he wrote it
	 */
	public record Note(UUID id, Instant at, AgentId agent, String author, String text) {
	}

}
