package guichet.helpdesk.staff.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import guichet.helpdesk.staff.AgentId;
import guichet.helpdesk.staff.AuditTrail;
import guichet.helpdesk.staff.SignedIn;

/** Keeps the readings beside the audit, and shows both as one list. */
@Component
class JdbcAuditTrail implements AuditTrail {

	/** Whoever comes back later than that reads anew. */
	private static final Duration SITTING = Duration.ofMinutes(30);

	private static final String READ = """
			insert into transcript_reading (at, agent, conversation)
			select :now, :agent, read.id from unnest(:conversations) as read (id)
			where not exists (select from transcript_reading as before where before.agent = :agent
				and before.conversation = read.id and before.at > :sitting)""";

	private static final String LIST = """
			select line.*, agent.name as agent_name, subject.name as subject_name from (
				(select 'a' || audit.id as id, audit.at, audit.kind, audit.agent, audit.subject, address, detail,
					null::uuid as conversation from audit where %1$s order by at desc limit :limit)
				union all
				(select 'r' || reading.id, reading.at, 'read', reading.agent, null, null, null, conversation
					from transcript_reading as reading where %2$s order by at desc limit :limit)) as line
			left join agent on agent.id = line.agent left join agent as subject on subject.id = line.subject
			where (:at::timestamptz is null or (line.at, line.id) < (:at, :id))
			order by line.at desc, line.id desc limit :limit""";

	private static final String OF_AUDIT = """
			(:kind::text is null or kind = :kind) and (:who::uuid is null or agent = :who or subject = :who)
				and (:at::timestamptz is null or at <= :at)""";

	private static final String OF_READINGS = """
			(:kind::text is null or :kind = 'read') and (:who::uuid is null or agent = :who)
				and (:at::timestamptz is null or at <= :at)""";

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcAuditTrail(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public void reads(SignedIn reader, Collection<UUID> conversations) {
		if (conversations.isEmpty()) {
			return;
		}
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		this.jdbc.sql(READ)
			.param("now", now)
			.param("sitting", now.minus(SITTING))
			.param("agent", reader.id().value())
			.param("conversations", conversations.stream().distinct().toArray(UUID[]::new))
			.update();
	}

	@Override
	public List<Line> list(Filter filter, int limit) {
		Cursor after = filter.after();
		AgentId who = filter.agent();
		return this.jdbc.sql(LIST.formatted(OF_AUDIT, OF_READINGS))
			.param("kind", filter.kind())
			.param("who", (who == null) ? null : who.value())
			.param("at", (after == null) ? null : after.at().atOffset(ZoneOffset.UTC))
			.param("id", (after == null) ? "" : after.id())
			.param("limit", limit)
			.query(JdbcAuditTrail::line)
			.list();
	}

	private static Line line(ResultSet row, int ignored) throws SQLException {
		return new Line(row.getString("id"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getString("kind"), person(row, "agent"), person(row, "subject"), row.getString("address"),
				row.getString("detail"), row.getObject("conversation", UUID.class));
	}

	private static @Nullable Person person(ResultSet row, String column) throws SQLException {
		UUID id = row.getObject(column, UUID.class);
		return (id == null) ? null : new Person(id, row.getString(column + "_name"));
	}

}
