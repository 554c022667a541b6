package guichet.helpdesk.staff.roster;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import guichet.helpdesk.staff.Agent;
import guichet.helpdesk.staff.SignIns.Credentials;
import guichet.helpdesk.staff.SignIns.Outcome;
import guichet.helpdesk.staff.SignedIn;
import guichet.helpdesk.staff.Team;
import guichet.helpdesk.staff.audit.Audit;

/** Decides who is let in; the only place where a password is looked at. */
@Component
class Gate {

	private final AgentTable agents;

	private final SignInTable signIns;

	private final Lockout lockout;

	private final Passwords passwords;

	private final Audit audit;

	Gate(AgentTable agents, SignInTable signIns, Lockout lockout, Passwords passwords, Audit audit) {
		this.agents = agents;
		this.signIns = signIns;
		this.lockout = lockout;
		this.passwords = passwords;
		this.audit = audit;
	}

	Outcome knock(Credentials credentials) {
		String typed = credentials.login().strip().toLowerCase(Locale.ROOT);
		String login = Agent.Draft.isLogin(typed) ? typed : "?";
		String address = credentials.address();
		Optional<AgentTable.Account> account = this.agents.account(login);
		return tried(login, account, credentials)
			.orElseGet(() -> new Outcome.Granted(enter(account.orElseThrow(), address)));
	}

	/** Whether the password is this person's, counted like a try to get in. */
	Outcome confirm(SignedIn me, Credentials credentials) {
		String login = this.agents.find(me.id()).map(Agent::login).orElse("?");
		return tried(login, this.agents.account(login), credentials).orElseGet(() -> new Outcome.Granted(me));
	}

	/** Why he is not let in; nothing when the password is right. */
	private Optional<Outcome> tried(String login, Optional<AgentTable.Account> account, Credentials credentials) {
		String address = credentials.address();
		Lockout.Standing standing = this.lockout.tried(login, address);
		if (standing.pause().isPositive()) {
			if (standing.justReached()) {
				refused("locked-out", account, address);
			}
			return Optional.of(new Outcome.TooMany(standing.pause()));
		}
		if (!this.passwords.matches(credentials.password(), account.map(AgentTable.Account::hash))) {
			this.lockout.wrong(address);
			refused("wrong-password", account, address);
			return Optional.of(new Outcome.Wrong());
		}
		this.lockout.right(login, address);
		return Optional.empty();
	}

	/** An unknown login is not written down: it may be a password in the wrong field. */
	private void refused(String kind, Optional<AgentTable.Account> account, String address) {
		this.audit
			.write(new Audit.Entry(kind, null, account.map((known) -> known.agent().id()).orElse(null), address, null));
	}

	private SignedIn enter(AgentTable.Account account, String address) {
		Agent agent = account.agent();
		UUID signIn = this.signIns.begin(agent.id());
		this.audit.write(Audit.Entry.of("signed-in", agent.id(), address));
		Team team = agent.team();
		return new SignedIn(agent.id(), agent.name(), agent.role(), (team == null) ? null : team.id(), signIn,
				account.mustChange());
	}

}
