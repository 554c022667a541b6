package guichet.helpdesk.live.visitor;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.socket.CloseStatus;

import guichet.helpdesk.conversation.Conversation;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.conversation.Conversations;
import guichet.helpdesk.conversation.Conversations.Opening;
import guichet.helpdesk.conversation.State;
import guichet.helpdesk.live.Frame;
import guichet.helpdesk.live.FrameRefusedException;
import guichet.helpdesk.live.Link;
import guichet.helpdesk.live.limit.Pace;
import guichet.helpdesk.live.Wire;
import guichet.helpdesk.live.visitor.VisitorTokens.Visitor;

/** Visitors come, are recognised by their token, resume where they left off, and go. */
@Component
class Visits {

	private static final Logger logger = LoggerFactory.getLogger(Visits.class);

	private static final CloseStatus COME_AGAIN = new CloseStatus(1013, "The service is away for a moment");

	private static final int LONGEST_PAGE = 500;

	private static final CloseStatus TOO_MANY = new CloseStatus(1013, "Too many links of one visitor");

	private final Recognition recognition;

	private final Conversations conversations;

	private final Rooms rooms;

	private final Wire wire;

	private final Pace pace;

	private final QueueNews queue;

	Visits(Recognition recognition, Conversations conversations, Rooms rooms, QueueNews queue, Pace pace) {
		this.recognition = recognition;
		this.conversations = conversations;
		this.rooms = rooms;
		this.wire = queue.wire();
		this.queue = queue;
		this.pace = pace;
	}

	Wire wire() {
		return this.wire;
	}

	VisitorLink arrived(Link link) {
		return new VisitorLink(link, this.wire, this.conversations, this.pace.frames());
	}

	/**
	 * Without proof, or with one that proves nothing, the visitor is new. Who cannot be
	 * shown all that was said is sent off to come again: half a hello shows him nothing.
	 */
	void hello(VisitorLink link, Frame.Hello hello) {
		try {
			welcome(link, hello);
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("A visitor's hello failed and he is asked to come again: {}", ex.toString());
			link.link().close(COME_AGAIN);
		}
	}

	private void welcome(VisitorLink link, Frame.Hello hello) {
		left(link);
		Recognition.Recognised recognised = this.recognition.recognise(hello,
				(refused) -> link.link().send(this.wire.error(refused)));
		Visitor visitor = recognised.visitor();
		Opening opening = new Opening(visitor.conversation(), visitor.customer(), locale(hello.locale()),
				page(hello.page()));
		Optional<Conversation> there = recognised.before() ? this.conversations.find(visitor.conversation())
				: Optional.empty();
		link.knows(recognised.identity());
		refuseTooMany(link, opening.conversation());
		link.begin(opening, there.map((found) -> Math.min(hello.lastSeq(), found.lastSeq())).orElse(0),
				there.map(Conversation::state).orElse(State.ASSISTANT));
		this.rooms.enter(opening.conversation(), link);
		link.link().send(welcome(visitor, there));
		if (recognised.before()) {
			link.catchUp(opening.conversation());
			this.queue.tell(opening.conversation(), link);
		}
		else {
			link.goLive();
		}
	}

	private void refuseTooMany(VisitorLink link, ConversationId id) {
		if (this.rooms.count(id) >= this.pace.links()) {
			link.link().close(TOO_MANY);
			throw new FrameRefusedException("too-many", "Too many links of one visitor", null);
		}
	}

	private String welcome(Visitor visitor, Optional<Conversation> there) {
		Map<String, Object> fields = new HashMap<>();
		fields.put("token", this.recognition.token(visitor));
		fields.put("conversation", visitor.conversation().toString());
		fields.put("seq", there.map(Conversation::lastSeq).orElse(0));
		fields.put("state", there.map(Conversation::state).orElse(State.ASSISTANT).code());
		return this.wire.frame("welcome", fields);
	}

	void left(VisitorLink link) {
		Opening opening = link.opening();
		if (opening != null) {
			this.rooms.leave(opening.conversation(), link);
		}
	}

	private static String locale(@Nullable String given) {
		String tag = (given == null) ? "" : Locale.forLanguageTag(given).toLanguageTag();
		return ("und".equals(tag) || tag.isEmpty() || tag.length() > 35) ? "fr" : tag;
	}

	/** Where the chat was opened: without query or fragment, which may hold secrets. */
	private static @Nullable String page(@Nullable String given) {
		if (given == null || !given.matches("https?://[^\\p{Cntrl}]*")) {
			return null;
		}
		String bare = given.split("[?#]", 2)[0];
		return (bare.length() <= LONGEST_PAGE) ? bare : bare.substring(0, LONGEST_PAGE);
	}

}
