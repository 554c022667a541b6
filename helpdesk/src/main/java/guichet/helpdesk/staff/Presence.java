package guichet.helpdesk.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has the desk open, on whichever node. */
@Component
public class Presence {

	private static final Duration GONE_AFTER = Duration.ofSeconds(60);

	private final JdbcClient jdbc;

	private final Clock clock;

	Presence(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * These have it open now; to be said again at least every 30 seconds, for otherwise
	 * they count as gone after 60.
	 */
	public void here(Collection<AgentId> agents) {
		if (agents.isEmpty()) {
			return;
		}
		this.jdbc.sql("""
				insert into agent_presence (agent, until) select id, :until from agent where id = any(:agents)
				on conflict (agent) do update set until = excluded.until""")
			.param("agents", agents.stream().map(AgentId::value).toArray(UUID[]::new))
			.param("until", now().plus(GONE_AFTER))
			.update();
	}

	/** This one closed it. */
	public void gone(AgentId agent) {
		this.jdbc.sql("delete from agent_presence where agent = :agent").param("agent", agent.value()).update();
	}

	public Set<AgentId> online() {
		return this.jdbc.sql("select agent from agent_presence where until > :now")
			.param("now", now())
			.query(UUID.class)
			.list()
			.stream()
			.map(AgentId::new)
			.collect(Collectors.toSet());
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
