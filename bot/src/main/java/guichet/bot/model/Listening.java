package guichet.bot.model;

import java.util.concurrent.atomic.AtomicBoolean;

import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;

/**
 * Passes events on, renews the patience with each, and ends only once: at the end mark,
 * for some servers then keep the connection.
 */
class Listening implements ServerSentEventListener {

	private static final String END = "[DONE]";

	private final ServerSentEventListener listener;

	private final AtomicBoolean ended = new AtomicBoolean();

	private final Patience patience;

	Listening(ServerSentEventListener listener, Patience patience) {
		this.listener = listener;
		this.patience = patience;
	}

	@Override
	public void onOpen(SuccessfulHttpResponse response) {
		this.listener.onOpen(response);
	}

	@Override
	public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
		this.patience.renew();
		if (!this.ended.get()) {
			this.listener.onEvent(event, context);
			if (END.equals(event.data().strip())) {
				onClose();
			}
		}
	}

	@Override
	public void onError(Throwable error) {
		if (this.ended.compareAndSet(false, true)) {
			this.listener.onError(error);
		}
	}

	@Override
	public void onClose() {
		if (this.ended.compareAndSet(false, true)) {
			this.listener.onClose();
		}
	}

}
