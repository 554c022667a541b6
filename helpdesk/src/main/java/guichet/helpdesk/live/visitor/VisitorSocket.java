package guichet.helpdesk.live.visitor;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketSession;

import guichet.helpdesk.conversation.Author;
import guichet.helpdesk.conversation.Conversations.Opening;
import guichet.helpdesk.conversation.Ephemeral;
import guichet.helpdesk.live.Doors;
import guichet.helpdesk.live.Frame;
import guichet.helpdesk.live.FrameReader;
import guichet.helpdesk.live.FrameRefusedException;
import guichet.helpdesk.live.Link;
import guichet.helpdesk.live.Socket;

/** The visitor's socket. He speaks in his own conversation only: frames name none. */
@Component
class VisitorSocket extends Socket<VisitorLink> {

	private final Visits visits;

	private final VisitorActs acts;

	private final ApplicationEventPublisher events;

	VisitorSocket(Doors doors, FrameReader reader, Visits visits, VisitorActs acts, ApplicationEventPublisher events) {
		super(doors, reader, visits.wire());
		this.visits = visits;
		this.acts = acts;
		this.events = events;
	}

	@Override
	public String path() {
		return "/ws/customer";
	}

	@Override
	protected VisitorLink arrived(WebSocketSession session, Link link) {
		return this.visits.arrived(link);
	}

	@Override
	protected void take(VisitorLink link, Frame frame) {
		this.acts.admit(link, frame instanceof Frame.Hello);
		switch (frame) {
			case Frame.Hello hello -> this.visits.hello(link, hello);
			case Frame.Say say ->
				this.acts.say(link, admitted(link, say.key()), say, (refused) -> refuse(link.link(), refused));
			case Frame.Handover handover -> this.acts.handover(link, admitted(link, handover.key()), handover.key());
			case Frame.Rate rate -> this.acts.rate(link, admitted(link, rate.key()), rate);
			case Frame.Typing typing -> {
				Opening opening = opening(link, null);
				if (link.withStaff()) {
					this.events.publishEvent(new Ephemeral.Typed(opening.conversation(), new Author.Customer(),
							opening.customer().value(), typing.on()));
				}
			}
			case Frame.Read read -> {
				Opening opening = opening(link, null);
				this.acts.read(opening, read.seq());
				if (link.withStaff()) {
					this.events
						.publishEvent(new Ephemeral.Seen(opening.conversation(), new Author.Customer(), read.seq()));
				}
			}
			case Frame.Claim claim ->
				throw new FrameRefusedException("not-allowed", "Only the desk claims", claim.key());
		}
	}

	@Override
	protected void left(VisitorLink link) {
		this.visits.left(link);
	}

	private static Opening opening(VisitorLink link, @Nullable UUID key) {
		Opening opening = link.opening();
		if (opening == null) {
			throw new FrameRefusedException("not-allowed", "The first frame is hello", key);
		}
		about(opening.conversation());
		return opening;
	}

	private Opening admitted(VisitorLink link, UUID key) {
		Opening opening = opening(link, key);
		this.acts.admitMessage(link, opening, key);
		return opening;
	}

}
