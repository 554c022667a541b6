package guichet.bot.model;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.TokenUsage;
import guichet.bot.budget.Usage;
import org.jspecify.annotations.Nullable;

/** Reads along what a call uses and how it ends. */
class Meter implements StreamingChatResponseHandler {

	private final StreamingChatResponseHandler handler;

	private final Patience patience;

	private long heard;

	private Ending ending = Ending.NONE;

	private @Nullable TokenUsage reported;

	private boolean free;

	private boolean complete;

	Meter(StreamingChatResponseHandler handler, Patience patience) {
		this.handler = handler;
		this.patience = patience;
	}

	/** How a call ended. */
	enum Ending {

		/** The server said why it ended. */
		ENDED,

		/** It broke, was too slow, or ended for no reason. */
		FAILED,

		/** We hung up. */
		NONE

	}

	@Override
	public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
		hear(piece.text());
		this.handler.onPartialResponse(piece, context);
	}

	@Override
	public void onPartialResponse(String piece) {
		hear(piece);
		this.handler.onPartialResponse(piece);
	}

	private void hear(String piece) {
		this.patience.hear();
		synchronized (this) {
			this.heard += Usage.tokens(piece);
		}
	}

	@Override
	public void onCompleteResponse(ChatResponse response) {
		synchronized (this) {
			this.reported = response.tokenUsage();
			this.complete = true;
			end((response.finishReason() != null) ? Ending.ENDED : Ending.FAILED);
		}
		this.handler.onCompleteResponse(response);
	}

	@Override
	public void onError(Throwable error) {
		synchronized (this) {
			for (Throwable cause = error; cause != null; cause = cause.getCause()) {
				this.free |= cause instanceof HttpException || cause instanceof ConnectException
						|| cause instanceof HttpConnectTimeoutException;
			}
			end(Ending.FAILED);
		}
		this.handler.onError(error);
	}

	private void end(Ending how) {
		if (this.ending == Ending.NONE) {
			this.ending = how;
		}
	}

	/** Whether the server has said all; the rest of the connection may be used again. */
	synchronized boolean isComplete() {
		return this.complete;
	}

	/** Whether the server did its part; also when we hung up while it spoke in time. */
	synchronized Ending ending() {
		if (this.ending == Ending.NONE && this.patience.isSpent()) {
			return Ending.FAILED;
		}
		return (this.ending == Ending.NONE && this.heard > 0) ? Ending.ENDED : this.ending;
	}

	/**
	 * What was used: the server's count, else an estimate; a server that refused charges
	 * nothing.
	 */
	synchronized Usage usage(long sent) {
		TokenUsage count = this.reported;
		if (count != null && count.inputTokenCount() != null && count.outputTokenCount() != null) {
			return new Usage(Math.max(0, count.inputTokenCount()), Math.max(0, count.outputTokenCount()), false);
		}
		return this.free ? Usage.NONE : new Usage(sent, this.heard, true);
	}

}
