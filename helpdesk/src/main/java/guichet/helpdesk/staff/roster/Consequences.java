package guichet.helpdesk.staff.roster;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import guichet.helpdesk.staff.Agent;
import guichet.helpdesk.staff.AgentChanged;
import guichet.helpdesk.staff.AgentSignedOut;
import guichet.helpdesk.staff.SignedIn;
import guichet.helpdesk.staff.audit.Audit;

/**
 * What follows when the staff changes: the audit is written, sign-ins end, and it is
 * told.
 */
@Component
class Consequences {

	private final SignInTable signIns;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	Consequences(SignInTable signIns, Audit audit, ApplicationEventPublisher events) {
		this.signIns = signIns;
		this.audit = audit;
		this.events = events;
	}

	/** Within the transaction; returns the events to be told after it. */
	List<Object> added(Agent agent, SignedIn by) {
		write("agent-added", agent, by, agent.role().code());
		return List.of(new AgentChanged(agent.id()));
	}

	/** Within the transaction; returns the events to be told after it. */
	List<Object> changed(Agent before, Agent after, SignedIn by) {
		List<Object> told = new ArrayList<>();
		if (before.role() != after.role()) {
			write("role-changed", after, by, before.role().code() + " > " + after.role().code());
		}
		if (before.active() != after.active()) {
			write(after.active() ? "agent-activated" : "agent-deactivated", after, by, null);
		}
		if (before.role() != after.role() || !after.active()) {
			this.signIns.endAll(after.id()).forEach((signIn) -> told.add(new AgentSignedOut(after.id(), signIn)));
		}
		if (!before.equals(after)) {
			told.add(new AgentChanged(after.id()));
		}
		return told;
	}

	void tell(List<Object> told) {
		told.forEach(this.events::publishEvent);
	}

	private void write(String kind, Agent subject, SignedIn by, @Nullable String detail) {
		this.audit.write(new Audit.Entry(kind, by.id(), subject.id(), null, detail));
	}

}
