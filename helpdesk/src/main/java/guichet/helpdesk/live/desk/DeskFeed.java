package guichet.helpdesk.live.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import guichet.helpdesk.conversation.Author;
import guichet.helpdesk.conversation.Conversations;
import guichet.helpdesk.conversation.Entry;
import guichet.helpdesk.conversation.Ephemeral;
import guichet.helpdesk.live.Wire;
import guichet.helpdesk.live.feed.FeedAdvanced;

/**
 * Tells all of this node's agents what happens, in the feed's order. Who comes back with
 * the last position he saw is told what he missed and joined to the live feed in one
 * step: nothing twice, nothing left out.
 */
@Component
class DeskFeed {

	private static final int PAGE = 500;

	private final Set<DeskLink> links = ConcurrentHashMap.newKeySet();

	private final Conversations conversations;

	private final Wire wire;

	private long position = -1;

	DeskFeed(Conversations conversations, Wire wire) {
		this.conversations = conversations;
		this.wire = wire;
	}

	Set<DeskLink> links() {
		return this.links;
	}

	void join(DeskLink link, @Nullable Long since) {
		long now = begin(link, since);
		if (since != null) {
			catchUp(link, since, now);
		}
		link.joined();
	}

	private synchronized long begin(DeskLink link, @Nullable Long since) {
		if (this.position < 0) {
			this.position = this.conversations.feed();
		}
		link.join((since == null) ? this.position : Math.min(since, this.position));
		this.links.add(link);
		link.link()
			.send(this.wire.frame("welcome",
					Map.of("feed", this.position, "agent", Map.of("id", link.agent().id().value().toString(), "name",
							link.agent().name(), "role", link.agent().role().code()))));
		return this.position;
	}

	private void catchUp(DeskLink link, long since, long until) {
		long after = since;
		List<Entry> page;
		do {
			page = this.conversations.deskFeedAfter(after, PAGE);
			page.forEach(link::missed);
			after = page.isEmpty() ? until : page.getLast().feed();
		}
		while (page.size() == PAGE && after < until);
	}

	void leave(DeskLink link) {
		this.links.remove(link);
	}

	@EventListener
	synchronized void advanced(FeedAdvanced advanced) {
		this.position = advanced.position();
		for (Entry entry : advanced.entries()) {
			if (entry.desk() && !this.links.isEmpty()) {
				String frame = this.wire.forDesk(entry);
				this.links.forEach((link) -> link.live(entry, frame));
			}
		}
	}

	@EventListener
	void typed(Ephemeral.Typed typed) {
		if (typed.author() instanceof Author.Assistant) {
			return;
		}
		String frame = this.wire.frame("typing", Map.of("conversation", typed.conversation().toString(), "author",
				this.wire.author(typed.author()), "on", typed.on()));
		this.links.stream()
			.filter((link) -> !link.agent().id().value().equals(typed.by()))
			.forEach((link) -> link.link().send(frame));
	}

	@EventListener
	void seen(Ephemeral.Seen seen) {
		String frame = this.wire.frame("read", Map.of("conversation", seen.conversation().toString(), "author",
				this.wire.author(seen.author()), "seq", seen.seq()));
		all(frame);
	}

	void all(String frame) {
		this.links.forEach((link) -> link.link().send(frame));
	}

}
