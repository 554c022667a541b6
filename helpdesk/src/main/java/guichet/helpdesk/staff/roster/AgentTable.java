package guichet.helpdesk.staff.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import guichet.helpdesk.staff.Agent;
import guichet.helpdesk.staff.AgentId;
import guichet.helpdesk.staff.Role;
import guichet.helpdesk.staff.Team;
import guichet.helpdesk.staff.TeamId;

/** The rows of agents and teams. */
@Component
class AgentTable {

	private static final String SELECT = """
			select agent.*, team.name as team_name from agent left join team on team.id = agent.team\s""";

	private final JdbcClient jdbc;

	private final Clock clock;

	AgentTable(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	List<Agent> all() {
		return this.jdbc.sql(SELECT + "order by lower(agent.name), agent.id").query(this::agent).list();
	}

	Optional<Agent> find(AgentId id) {
		return this.jdbc.sql(SELECT + "where agent.id = :id").param("id", id.value()).query(this::agent).optional();
	}

	/** The account that may sign in with this login. */
	Optional<Account> account(String login) {
		return this.jdbc.sql(SELECT + "where agent.login = :login and agent.active")
			.param("login", login)
			.query((row, index) -> new Account(agent(row, index), row.getString("password"),
					row.getBoolean("must_change")))
			.optional();
	}

	List<Team> teams() {
		return this.jdbc.sql("select id, name from team order by lower(name), id")
			.query((row, index) -> new Team(new TeamId(row.getObject("id", UUID.class)), row.getString("name")))
			.list();
	}

	/** Empty when the login is taken. */
	Optional<Agent> add(Agent.Draft draft, String hash) {
		AgentId id = new AgentId(UUID.randomUUID());
		int added = this.jdbc.sql("""
				insert into agent (id, login, name, password, role, team, created)
				values (:id, :login, :name, :password, :role, :team, :created) on conflict (login) do nothing""")
			.param("id", id.value())
			.param("login", draft.login())
			.param("name", draft.name().strip())
			.param("password", hash)
			.param("role", draft.role().code())
			.param("team", uuid(draft.team()))
			.param("created", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return (added > 0) ? find(id) : Optional.empty();
	}

	void change(AgentId id, Agent.Change change) {
		Role role = change.role();
		String name = change.name();
		this.jdbc.sql("""
				update agent set name = coalesce(:name, name), role = coalesce(:role, role),
					team = coalesce(:team, team), active = coalesce(:active, active)
				where id = :id""")
			.param("id", id.value())
			.param("name", (name == null) ? null : name.strip())
			.param("role", (role == null) ? null : role.code())
			.param("team", uuid(change.team()))
			.param("active", change.active())
			.update();
	}

	/** Keeps a password; one that another has set must be changed. */
	void password(AgentId id, String hash, boolean mustChange) {
		this.jdbc.sql("update agent set password = :hash, must_change = :change where id = :id")
			.param("id", id.value())
			.param("hash", hash)
			.param("change", mustChange)
			.update();
	}

	/** From here to the end of the transaction nobody else changes the staff. */
	void hold() {
		this.jdbc.sql("lock table agent in share row exclusive mode").update();
	}

	boolean isEmpty() {
		return this.jdbc.sql("select not exists (select from agent)").query(Boolean.class).single();
	}

	boolean hasAdministrator() {
		return this.jdbc.sql("select exists (select from agent where role = 'admin' and active)")
			.query(Boolean.class)
			.single();
	}

	private static @Nullable UUID uuid(@Nullable TeamId team) {
		return (team == null) ? null : team.value();
	}

	private Agent agent(ResultSet row, int ignored) throws SQLException {
		UUID team = row.getObject("team", UUID.class);
		return new Agent(new AgentId(row.getObject("id", UUID.class)), row.getString("login"), row.getString("name"),
				Role.of(row.getString("role")),
				(team == null) ? null : new Team(new TeamId(team), row.getString("team_name")),
				row.getBoolean("active"));
	}

	/** Somebody who may sign in, and his password's hash. */
	record Account(Agent agent, String hash, boolean mustChange) {
	}

}
