package guichet.helpdesk.console;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.context.event.EventListener;

import guichet.helpdesk.staff.AgentChanged;
import guichet.helpdesk.staff.AgentSignedOut;

/** What was told about the staff, on whichever thread. */
class HeardEvents {

	private final List<Object> heard = new CopyOnWriteArrayList<>();

	@EventListener({ AgentChanged.class, AgentSignedOut.class })
	void hear(Object event) {
		this.heard.add(event);
	}

	void forget() {
		this.heard.clear();
	}

	<T> List<T> of(Class<T> type) {
		return this.heard.stream().filter(type::isInstance).map(type::cast).toList();
	}

}
