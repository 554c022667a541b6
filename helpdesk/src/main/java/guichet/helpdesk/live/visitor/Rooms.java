package guichet.helpdesk.live.visitor;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import guichet.helpdesk.conversation.Author;
import guichet.helpdesk.conversation.ConversationAdvanced;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.conversation.Entry;
import guichet.helpdesk.conversation.Ephemeral;
import guichet.helpdesk.live.Wire;
import guichet.helpdesk.live.feed.Rung;

/** Which of this node's visitors watch which conversation; only they are told of it. */
@Component
class Rooms {

	private final Map<ConversationId, Set<VisitorLink>> rooms = new ConcurrentHashMap<>();

	private final Wire wire;

	Rooms(Wire wire) {
		this.wire = wire;
	}

	void enter(ConversationId id, VisitorLink link) {
		this.rooms.compute(id, (key, links) -> {
			Set<VisitorLink> room = (links == null) ? ConcurrentHashMap.newKeySet() : links;
			room.add(link);
			return room;
		});
	}

	void leave(ConversationId id, VisitorLink link) {
		this.rooms.computeIfPresent(id, (key, links) -> {
			links.remove(link);
			return links.isEmpty() ? null : links;
		});
	}

	int count(ConversationId id) {
		return this.rooms.getOrDefault(id, Set.of()).size();
	}

	void each(ConversationId id, Consumer<VisitorLink> told) {
		Set<VisitorLink> room = this.rooms.get(id);
		if (room != null) {
			room.forEach(told);
		}
	}

	@EventListener
	void advanced(ConversationAdvanced advanced) {
		if (this.rooms.containsKey(advanced.conversation())) {
			for (Entry entry : advanced.entries()) {
				String frame = this.wire.forVisitor(entry);
				each(advanced.conversation(), (link) -> link.tell(entry, frame));
			}
		}
	}

	@EventListener
	void rung(Rung rung) {
		each(rung.conversation(), (link) -> link.ring(rung.conversation(), rung.seq()));
	}

	@EventListener
	void drafted(Ephemeral.Drafted drafted) {
		String frame = this.wire.frame("delta", Map.of("turn", drafted.turn(), "text", drafted.text()));
		each(drafted.conversation(), (link) -> link.link().send(frame));
	}

	@EventListener
	void seen(Ephemeral.Seen seen) {
		if (seen.author() instanceof Author.Agent) {
			String frame = this.wire.frame("read",
					Map.of("author", this.wire.author(seen.author()), "seq", seen.seq()));
			each(seen.conversation(), (link) -> link.link().send(frame));
		}
	}

	@EventListener
	void typed(Ephemeral.Typed typed) {
		if (typed.author() instanceof Author.Customer) {
			return;
		}
		String frame = this.wire.frame("typing", Map.of("author", this.wire.author(typed.author()), "on", typed.on()));
		each(typed.conversation(), (link) -> link.link().send(frame));
	}

}
