package guichet.bot.writing;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.langchain4j.model.output.FinishReason;
import org.jspecify.annotations.Nullable;

/**
 * Brings a model's words from the thread that reads them to the one that takes the turn,
 * so that nothing is said any more once the turn has been taken otherwise.
 */
class TokenQueue implements StreamingChatResponseHandler {

	private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

	private volatile @Nullable StreamingHandle handle;

	private volatile boolean closed;

	/** What a model's stream brings. */
	sealed interface Event {

		/** A further piece of text. */
		record Piece(String text) implements Event {
		}

		/** The model says that it has said all. */
		record Ended() implements Event {
		}

		/** The stream broke, stalled, or ended for another reason than being complete. */
		record Failed(String why) implements Event {
		}

	}

	@Override
	public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
		this.handle = context.streamingHandle();
		onPartialResponse(piece.text());
	}

	@Override
	public void onPartialResponse(String piece) {
		if (!this.closed) {
			this.events.add(new Event.Piece(piece));
		}
	}

	/** A stream that was cut also comes here, without a reason for its end. */
	@Override
	public void onCompleteResponse(ChatResponse response) {
		FinishReason reason = response.finishReason();
		if (response.aiMessage().hasToolExecutionRequests()) {
			this.events.add(new Event.Failed("calls a tool unasked"));
		}
		else {
			this.events.add((reason == FinishReason.STOP) ? new Event.Ended()
					: new Event.Failed((reason != null) ? "ended with " + reason : "cut off"));
		}
	}

	/** Only the kind of the error is kept: its text may hold what nobody should read. */
	@Override
	public void onError(Throwable error) {
		Throwable root = error;
		for (Throwable cause = error; cause != null; cause = cause.getCause()) {
			root = cause;
		}
		String status = (root instanceof HttpException http) ? " " + http.statusCode() : "";
		this.events.add(new Event.Failed(root.getClass().getSimpleName() + status));
	}

	/**
	 * The next event, or a failure when none comes in time. What is there already is
	 * heard even by an interrupted turn.
	 */
	Event next(Duration patience) {
		try {
			Event there = this.events.poll();
			Event event = (there != null) ? there : this.events.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
			return (event != null) ? event : new Event.Failed("out of time");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new Event.Failed("interrupted");
		}
	}

	/** Nothing more is wanted. */
	void close() {
		this.closed = true;
		StreamingHandle open = this.handle;
		if (open != null) {
			open.cancel();
		}
	}

}
