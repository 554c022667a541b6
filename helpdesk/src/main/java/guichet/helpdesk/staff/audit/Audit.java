package guichet.helpdesk.staff.audit;

import java.time.Clock;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import guichet.helpdesk.staff.AgentId;

/**
 * The record of who was let in, and who changed whose rights; nothing in it ever changes.
 */
@Component
public class Audit {

	private final JdbcClient jdbc;

	private final Clock clock;

	Audit(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public void write(Entry entry) {
		this.jdbc.sql("""
				insert into audit (at, kind, agent, subject, address, detail)
				values (:at, :kind, :agent, :subject, :address, :detail)""")
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("kind", entry.kind)
			.param("agent", (entry.agent == null) ? null : entry.agent.value())
			.param("subject", (entry.subject == null) ? null : entry.subject.value())
			.param("address", entry.address)
			.param("detail", entry.detail)
			.update();
	}

	/**
	 * What happened.
	 *
	 * @param agent who did it, if he is known
	 * @param subject whom it was done to, if that is another
	 */
	public record Entry(String kind, @Nullable AgentId agent, @Nullable AgentId subject, @Nullable String address,
			@Nullable String detail) {

		public static Entry of(String kind, AgentId agent, @Nullable String address) {
			return new Entry(kind, agent, null, address, null);
		}

	}

}
