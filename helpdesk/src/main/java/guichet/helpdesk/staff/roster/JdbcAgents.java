package guichet.helpdesk.staff.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import guichet.helpdesk.staff.Agent;
import guichet.helpdesk.staff.AgentId;
import guichet.helpdesk.staff.Agents;
import guichet.helpdesk.staff.SignedIn;
import guichet.helpdesk.staff.Team;
import guichet.helpdesk.staff.TeamId;

/** Keeps the staff in the database. */
@Component
class JdbcAgents implements Agents {

	private final AgentTable table;

	private final Consequences consequences;

	private final PasswordChange passwords;

	private final FirstAccounts first;

	private final TransactionOperations transaction;

	JdbcAgents(AgentTable table, Consequences consequences, PasswordChange passwords, FirstAccounts first,
			TransactionOperations transaction) {
		this.table = table;
		this.consequences = consequences;
		this.passwords = passwords;
		this.first = first;
		this.transaction = transaction;
	}

	@Override
	public List<Agent> all() {
		return this.table.all();
	}

	@Override
	public Optional<Agent> find(AgentId id) {
		return this.table.find(id);
	}

	@Override
	public List<Team> teams() {
		return this.table.teams();
	}

	@Override
	public Map<String, Optional<String>> settle() {
		return this.first.settle();
	}

	@Override
	public Added add(Agent.Draft draft, SignedIn by) {
		checkTeam(draft.team());
		PasswordChange.Fresh fresh = this.passwords.fresh();
		List<Object> told = new ArrayList<>();
		Agent added = this.transaction.execute((status) -> {
			Agent agent = this.table.add(draft, fresh.hash())
				.orElseThrow(() -> new RefusedException("The login %s is taken".formatted(draft.login())));
			this.table.password(agent.id(), fresh.hash(), true);
			told.addAll(this.consequences.added(agent, by));
			return agent;
		});
		this.consequences.tell(told);
		return new Added(added, fresh.password());
	}

	@Override
	public String resetPassword(AgentId id, SignedIn by) {
		Agent agent = existing(id);
		if (id.equals(by.id())) {
			throw new RefusedException("Your own password is changed with the old one");
		}
		return this.passwords.reset(agent, by);
	}

	@Override
	public Agent change(AgentId id, Agent.Change change, SignedIn by) {
		checkTeam(change.team());
		List<Object> told = new ArrayList<>();
		Agent changed = this.transaction.execute((status) -> {
			this.table.hold();
			Agent before = existing(id);
			this.table.change(id, change);
			if (!this.table.hasAdministrator()) {
				throw new RefusedException("Without %s no administrator would be left".formatted(before.name()));
			}
			Agent after = existing(id);
			told.addAll(this.consequences.changed(before, after, by));
			return after;
		});
		this.consequences.tell(told);
		return changed;
	}

	private Agent existing(AgentId id) {
		return this.table.find(id).orElseThrow(() -> new NoSuchElementException("There is no agent " + id));
	}

	private void checkTeam(@Nullable TeamId id) {
		if (id != null && teams().stream().noneMatch((team) -> team.id().equals(id))) {
			throw new IllegalArgumentException("team must be one of the teams, but is " + id);
		}
	}

}
