package guichet.helpdesk.console;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import guichet.helpdesk.console.SessionController.Me;
import guichet.helpdesk.staff.Agent;
import guichet.helpdesk.staff.AgentId;
import guichet.helpdesk.staff.Agents;
import guichet.helpdesk.staff.Presence;
import guichet.helpdesk.staff.Role;
import guichet.helpdesk.staff.SignedIn;
import guichet.helpdesk.staff.TeamId;

/** The staff: who is there, who joins, who may do what. */
@RestController
class StaffController {

	private final Agents agents;

	private final Presence presence;

	StaffController(Agents agents, Presence presence) {
		this.agents = agents;
		this.presence = presence;
	}

	/** Those who may sign in; an administrator sees those who left, too. */
	@GetMapping("/api/v1/agents")
	Items<AgentView> agents(@AuthenticationPrincipal SignedIn me) {
		Set<AgentId> online = this.presence.online();
		return new Items<>(this.agents.all()
			.stream()
			.filter((agent) -> agent.active() || me.role() == Role.ADMIN)
			.map((agent) -> AgentView.of(agent, online.contains(agent.id())))
			.toList());
	}

	@GetMapping("/api/v1/teams")
	Items<Me.Group> teams() {
		return new Items<>(
				this.agents.teams().stream().map((team) -> new Me.Group(team.id().toString(), team.name())).toList());
	}

	@PostMapping("/api/v1/agents")
	@ResponseStatus(HttpStatus.CREATED)
	Added add(@RequestBody Form form, @AuthenticationPrincipal SignedIn me) {
		Agents.Added added = this.agents.add(form.draft(), me);
		return new Added(AgentView.of(added.agent(), false), added.password());
	}

	@PatchMapping("/api/v1/agents/{id}")
	AgentView change(@PathVariable String id, @RequestBody Form form, @AuthenticationPrincipal SignedIn me) {
		Agent changed = this.agents.change(known(id), form.change(), me);
		return AgentView.of(changed, this.presence.online().contains(changed.id()));
	}

	private static AgentId known(String id) {
		try {
			return AgentId.of(id);
		}
		catch (IllegalArgumentException ex) {
			throw new NoSuchElementException("There is no agent " + id, ex);
		}
	}

	/** A list that is short by its nature. */
	record Items<T>(List<T> items) {
	}

	/** A member of the staff. */
	record AgentView(String id, String login, String name, String role, Me.@Nullable Group team, boolean active,
			boolean online) {

		static AgentView of(Agent agent, boolean online) {
			return new AgentView(agent.id().toString(), agent.login(), agent.name(), agent.role().code(),
					Me.Group.of(agent.team()), agent.active(), online);
		}

	}

	/** Somebody who joined, and the password shown this once. */
	record Added(AgentView agent, String password) {
	}

	/** What is sent about a member of the staff. */
	record Form(@Nullable String login, @Nullable String name, @Nullable String role, @Nullable String team,
			@Nullable Boolean active) {

		Agent.Draft draft() {
			if (this.login == null || this.name == null || this.role == null) {
				throw new IllegalArgumentException("login, name and role must be given");
			}
			return new Agent.Draft(this.login, this.name, Role.of(this.role), teamId());
		}

		Agent.Change change() {
			return new Agent.Change(this.name, (this.role == null) ? null : Role.of(this.role), teamId(), this.active);
		}

		private @Nullable TeamId teamId() {
			return (this.team == null) ? null : TeamId.of(this.team);
		}

	}

}
