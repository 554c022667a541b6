package guichet.helpdesk.live.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

import guichet.helpdesk.live.Wire;
import guichet.helpdesk.staff.AgentId;
import guichet.helpdesk.staff.AgentSignedOut;
import guichet.helpdesk.staff.Agents;
import guichet.helpdesk.staff.Presence;
import guichet.helpdesk.staff.SignIns;

/** Who of the staff is there, and off he goes whose sign-in is over. */
@Component
class DeskPresence {

	private static final Logger logger = LoggerFactory.getLogger(DeskPresence.class);

	private static final CloseStatus SIGNED_OUT = new CloseStatus(4401, "Signed out");

	private final Set<DeskLink> links = ConcurrentHashMap.newKeySet();

	private final Presence presence;

	private final Agents agents;

	private final SignIns signIns;

	private final Wire wire;

	private volatile String told = "";

	DeskPresence(Presence presence, Agents agents, SignIns signIns, Wire wire) {
		this.presence = presence;
		this.agents = agents;
		this.signIns = signIns;
		this.wire = wire;
	}

	void arrived(DeskLink link) {
		this.links.add(link);
		this.presence.here(Set.of(link.agent().id()));
	}

	void left(DeskLink link) {
		this.links.remove(link);
		AgentId agent = link.agent().id();
		if (this.links.stream().noneMatch((other) -> other.agent().id().equals(agent))) {
			this.presence.gone(agent);
		}
	}

	void tell(DeskLink link) {
		link.link().send(frame());
	}

	@EventListener
	void signedOut(AgentSignedOut out) {
		this.links.stream()
			.filter((link) -> link.agent().signIn().equals(out.signIn()))
			.forEach((link) -> link.link().close(SIGNED_OUT));
	}

	/** What other nodes decided is found by looking. */
	@Scheduled(fixedDelay = 500)
	void closeEnded() {
		attempt(() -> {
			Set<UUID> held = this.links.stream().map((link) -> link.agent().signIn()).collect(Collectors.toSet());
			if (!held.isEmpty()) {
				Set<UUID> ended = this.signIns.ended(held);
				this.links.stream()
					.filter((link) -> ended.contains(link.agent().signIn()))
					.forEach((link) -> link.link().close(SIGNED_OUT));
			}
		});
	}

	@Scheduled(fixedDelay = 20_000)
	void stillHere() {
		attempt(() -> this.presence.here(this.links.stream().map((link) -> link.agent().id()).toList()));
	}

	@Scheduled(fixedDelay = 2000)
	void tellChanges() {
		attempt(() -> {
			if (this.links.isEmpty()) {
				return;
			}
			String frame = frame();
			if (!frame.equals(this.told)) {
				this.told = frame;
				this.links.forEach((link) -> link.link().send(frame));
			}
		});
	}

	private String frame() {
		Set<AgentId> online = this.presence.online();
		List<Map<String, String>> agents = this.agents.all()
			.stream()
			.filter((agent) -> online.contains(agent.id()))
			.map((agent) -> Map.of("id", agent.id().value().toString(), "name", agent.name()))
			.toList();
		return this.wire.frame("presence", Map.of("agents", agents));
	}

	private static void attempt(Runnable task) {
		try {
			task.run();
		}
		catch (RuntimeException ex) {
			logger.warn("Presence could not be kept: {}", ex.toString());
		}
	}

}
