package guichet.helpdesk.live.desk;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.live.Doors;
import guichet.helpdesk.live.Frame;
import guichet.helpdesk.live.FrameReader;
import guichet.helpdesk.live.FrameRefusedException;
import guichet.helpdesk.live.Link;
import guichet.helpdesk.live.Socket;
import guichet.helpdesk.live.Wire;
import guichet.helpdesk.staff.SignedIn;

/** The desk's socket; only the signed-in staff gets as far as this. */
@Component
class DeskSocket extends Socket<DeskLink> {

	private final Wire wire;

	private final DeskFeed feed;

	private final DeskActs acts;

	private final DeskPresence presence;

	DeskSocket(Doors doors, FrameReader reader, Wire wire, DeskFeed feed, DeskActs acts, DeskPresence presence) {
		super(doors, reader, wire);
		this.wire = wire;
		this.feed = feed;
		this.acts = acts;
		this.presence = presence;
	}

	@Override
	public String path() {
		return "/ws/agent";
	}

	@Override
	protected @Nullable DeskLink arrived(WebSocketSession session, Link link) {
		SignedIn agent = SignedIn.of(session.getPrincipal()).orElse(null);
		if (agent == null) {
			link.close(CloseStatus.POLICY_VIOLATION);
			return null;
		}
		DeskLink desk = new DeskLink(agent, link, this.wire);
		this.presence.arrived(desk);
		return desk;
	}

	@Override
	protected void take(DeskLink link, Frame frame) {
		switch (frame) {
			case Frame.Hello hello -> {
				this.feed.join(link, hello.since());
				this.presence.tell(link);
			}
			case Frame.Say say -> this.acts.say(link, named(say.conversation(), say.key()), say,
					(refused) -> refuse(link.link(), refused));
			case Frame.Claim claim -> this.acts.claim(link, claim);
			case Frame.Typing typing -> this.acts.typing(link, named(typing.conversation(), null), typing.on());
			case Frame.Read read -> this.acts.read(link, named(read.conversation(), null), read.seq());
			case Frame.Handover handover -> throw visitorsOnly(handover.key());
			case Frame.Rate rate -> throw visitorsOnly(rate.key());
		}
	}

	@Override
	protected void left(DeskLink link) {
		this.feed.leave(link);
		this.presence.left(link);
	}

	private static ConversationId named(@Nullable ConversationId conversation, @Nullable UUID key) {
		if (conversation == null) {
			throw new FrameRefusedException("bad-frame", "conversation is missing", key);
		}
		about(conversation);
		return conversation;
	}

	private static FrameRefusedException visitorsOnly(UUID key) {
		return new FrameRefusedException("not-allowed", "Only a visitor sends this", key);
	}

}
