package guichet.bot.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import guichet.bot.budget.Budget;
import guichet.bot.budget.Hold;
import guichet.bot.budget.Usage;

/**
 * A model that may write answers: while it works, while a place is free, and within the
 * budget.
 */
public final class WritingModel {

	/** No request is longer than this, in tokens as we estimate them. */
	private static final long LONGEST = 16_000;

	/** What an answer may use when the server is told no bound. */
	private static final int UNBOUND = 2000;

	private final ModelSettings settings;

	private final StreamingChatModel server;

	private final Breaker breaker;

	private final Budget budget;

	private final Semaphore places;

	WritingModel(ModelSettings settings, StreamingChatModel server, Breaker breaker, Budget budget) {
		this.settings = settings;
		this.server = server;
		this.breaker = breaker;
		this.budget = budget;
		budget.meters().watch(breaker::isResting);
		this.places = new Semaphore(settings.atOnce());
	}

	/** What the record calls it. */
	public String name() {
		return String.valueOf(this.settings.name());
	}

	/** When a whole turn that begins now must have ended. */
	public Instant end() {
		return this.breaker.now().plus(this.settings.total());
	}

	/** How long it is until then. */
	public Duration until(Instant end) {
		return Duration.between(this.breaker.now(), end);
	}

	/** How long a visitor waits for the first sign of it. */
	public Duration firstToken() {
		return this.settings.firstToken();
	}

	/** Whether it may write this answer now; never waits for a place. */
	public Admission admit(String visitor, ChatRequest request) {
		Admission admission = admitted(visitor, request);
		if (admission instanceof Admission.Declined declined) {
			this.budget.meters().declined(declined.why());
		}
		return admission;
	}

	private Admission admitted(String visitor, ChatRequest request) {
		long sent = request.messages().stream().map(WritingModel::text).mapToLong(Usage::tokens).sum();
		if (sent > LONGEST) {
			return new Admission.Declined("the request is too long", false);
		}
		Optional<Breaker.Pass> pass = this.breaker.enter();
		if (pass.isEmpty()) {
			return new Admission.Declined("left alone", false);
		}
		if (!this.places.tryAcquire()) {
			this.breaker.unused(pass.get());
			return new Admission.Declined("too many answers at once", false);
		}
		int most = (this.settings.answerTokens() > 0) ? this.settings.answerTokens() : UNBOUND;
		return switch (this.budget.hold(visitor, new Usage(sent, most, true))) {
			case Hold.Granted granted -> new Generation(this, pass.get(), granted.posting(), sent);
			case Hold.Refused refused -> {
				this.breaker.unused(pass.get());
				leave();
				yield new Admission.Declined(refused.why(), refused.spent());
			}
		};
	}

	private static String text(ChatMessage message) {
		return switch (message) {
			case SystemMessage system -> system.text();
			case UserMessage user -> user.singleText();
			default -> "";
		};
	}

	Patience patience() {
		return new Patience(this.settings);
	}

	StreamingChatModel server() {
		return this.server;
	}

	Breaker breaker() {
		return this.breaker;
	}

	Budget budget() {
		return this.budget;
	}

	void leave() {
		this.places.release();
	}

}
