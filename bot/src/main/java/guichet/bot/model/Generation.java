package guichet.bot.model;

import java.math.BigDecimal;
import java.util.Locale;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import guichet.bot.Spending.Posting;
import guichet.bot.budget.Usage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One answer that the model is let write. Closing it hangs up if the model still speaks,
 * pays the bill and gives the place back.
 */
public final class Generation implements StreamingChatModel, Admission, AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Generation.class);

	private final WritingModel model;

	private final Breaker.Pass pass;

	private final Posting held;

	private final long sent;

	private final Patience patience;

	private @Nullable Meter meter;

	Generation(WritingModel model, Breaker.Pass pass, Posting held, long sent) {
		this.model = model;
		this.pass = pass;
		this.held = held;
		this.sent = sent;
		this.patience = model.patience();
	}

	@Override
	public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
		Meter metered = new Meter(handler, this.patience);
		this.meter = metered;
		ScopedValue.where(Patience.OF_CALL, this.patience).run(() -> this.model.server().chat(request, metered));
	}

	/** Whether the provider failed, whatever the answer was worth. */
	public boolean hasFailed() {
		return ending() == Meter.Ending.FAILED;
	}

	private Meter.Ending ending() {
		Meter metered = this.meter;
		return (metered != null) ? metered.ending() : Meter.Ending.NONE;
	}

	@Override
	public void close() {
		Meter metered = this.meter;
		Meter.Ending ending = ending();
		Usage used = (metered != null) ? metered.usage(this.sent) : Usage.NONE;
		if (metered == null || !metered.isComplete()) {
			this.patience.hangUp();
		}
		this.model.leave();
		switch (ending) {
			case ENDED -> this.model.breaker().succeeded(this.pass);
			case FAILED -> this.model.breaker().failed(this.pass, this.patience.wanted());
			case NONE -> this.model.breaker().unused(this.pass);
		}
		this.model.budget().meters().called(ending.name().toLowerCase(Locale.ROOT));
		BigDecimal cost = this.model.budget().settle(this.held, used);
		log.debug("{} read {} and wrote {} tokens{}, cost {}", this.model.name(), used.input(), used.output(),
				used.estimated() ? " (estimated)" : "", cost.stripTrailingZeros().toPlainString());
	}

}
