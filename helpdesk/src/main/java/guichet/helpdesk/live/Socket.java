package guichet.helpdesk.live;

import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

import guichet.helpdesk.conversation.ConversationId;

/**
 * A socket's end at the server: reads frames, tells what is wrong with a bad one, and
 * keeps every fault from the other side.
 *
 * @param <C> who is at the other end
 */
public abstract class Socket<C extends Object> extends TextWebSocketHandler {

	private static final Logger logger = LoggerFactory.getLogger(Socket.class);

	private static final int RETRY_SECONDS = 2;

	private final Doors doors;

	private final FrameReader reader;

	private final Wire wire;

	private final Map<String, Caller<C>> callers = new ConcurrentHashMap<>();

	protected Socket(Doors doors, FrameReader reader, Wire wire) {
		this.doors = doors;
		this.reader = reader;
		this.wire = wire;
		doors.show(path().substring(path().lastIndexOf('/') + 1), this.callers);
	}

	/** Where the socket is. */
	public abstract String path();

	/** Somebody is there now; nothing when he is not let in. */
	protected abstract @Nullable C arrived(WebSocketSession session, Link link);

	/** {@link FrameRefusedException} for what is not taken. */
	protected abstract void take(C caller, Frame frame);

	/** He is gone. */
	protected abstract void left(C caller);

	@Override
	public void afterConnectionEstablished(WebSocketSession session) {
		Link link = this.doors.open(session);
		C who = arrived(session, link);
		if (who != null) {
			this.callers.put(session.getId(), new Caller<>(link, who, new AtomicLong()));
		}
		else {
			this.doors.closed(link);
		}
		if (!session.isOpen()) {
			gone(session);
		}
	}

	@Override
	protected void handleTextMessage(WebSocketSession session, TextMessage message) {
		Caller<C> caller = this.callers.get(session.getId());
		if (caller != null) {
			MDC.put("request", session.getId() + "/" + caller.frames().incrementAndGet());
			try {
				this.doors.take(() -> hear(caller, message.getPayload()));
			}
			finally {
				MDC.clear();
			}
		}
	}

	private void hear(Caller<C> caller, String frame) {
		caller.link().heard();
		try {
			take(caller.who(), this.reader.read(frame));
		}
		catch (RuntimeException ex) {
			refuse(caller.link(), refusal(ex));
		}
	}

	@Override
	protected void handlePongMessage(WebSocketSession session, PongMessage message) {
		Caller<C> caller = this.callers.get(session.getId());
		if (caller != null) {
			caller.link().heard();
		}
	}

	/** What is logged from here on is about that conversation. */
	protected static void about(ConversationId conversation) {
		MDC.put("conversation", conversation.toString());
	}

	/** Says that a frame was not taken, and when to try again if that helps. */
	public void refuse(Link link, FrameRefusedException refused) {
		this.doors.refused(refused.code());
		logger.debug("A frame was refused: {}", refused.code());
		link.send(this.wire.error(refused));
	}

	/** A fault of ours in the protocol's words; nothing of its inside is told. */
	public static FrameRefusedException refusal(Throwable fault) {
		Throwable cause = (fault instanceof CompletionException && fault.getCause() != null) ? fault.getCause() : fault;
		return switch (cause) {
			case FrameRefusedException refused -> refused;
			case IllegalArgumentException bad ->
				new FrameRefusedException("bad-frame", String.valueOf(bad.getMessage()), null);
			case DataAccessException away -> unavailable(away);
			case TransactionException away -> unavailable(away);
			case RejectedExecutionException full -> unavailable(full);
			default -> {
				logger.error("A frame ran into a fault", cause);
				yield new FrameRefusedException("unavailable", "That did not work; try again", null, RETRY_SECONDS);
			}
		};
	}

	private static FrameRefusedException unavailable(RuntimeException cause) {
		logger.warn("A frame was not taken: {}", cause.toString());
		return new FrameRefusedException("unavailable", "The service is away for a moment", null, RETRY_SECONDS);
	}

	@Override
	public void handleTransportError(WebSocketSession session, Throwable fault) {
		logger.debug("Socket {} failed: {}", session.getId(), fault.toString());
	}

	@Override
	public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
		gone(session);
	}

	/** One that was refused may be closed before it was even noted. */
	private void gone(WebSocketSession session) {
		Caller<C> caller = this.callers.remove(session.getId());
		if (caller != null) {
			this.doors.closed(caller.link());
			left(caller.who());
		}
	}

	private record Caller<C>(Link link, C who, AtomicLong frames) {
	}

}
