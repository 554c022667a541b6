package guichet.helpdesk.console;

import java.util.Map;
import java.util.Optional;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import guichet.helpdesk.staff.Agents;

/** Says, once everything is up, where to go and, at the first start, how to sign in. */
@Component
class ReadyNotice {

	private final Agents agents;

	private final Environment environment;

	ReadyNotice(Agents agents, Environment environment) {
		this.agents = agents;
		this.environment = environment;
	}

	/**
	 * Passwords go to standard output, this once, and never into a log: to standard error
	 * where the output is a log of JSON lines.
	 */
	@EventListener(ApplicationReadyEvent.class)
	void ready() {
		String port = this.environment.getProperty("local.server.port", "");
		StringBuilder notice = new StringBuilder("%nGuichet is ready.%n".formatted());
		notice.append("  Demo shop with the chat   http://localhost:%s/demo/%n".formatted(port));
		notice.append("  Desk                      http://localhost:%s/desk/%n".formatted(port));
		Map<String, Optional<String>> signIns = this.agents.settle();
		if (!signIns.isEmpty()) {
			notice.append("  Sign in at the desk with one of these; the passwords are shown this once:%n".formatted());
			signIns.forEach((login, password) -> notice
				.append("    %-12s %s%n".formatted(login, password.orElse("(the password you gave)"))));
		}
		boolean json = this.environment.containsProperty("logging.structured.format.console");
		(json ? System.err : System.out).println(notice);
	}

}
