package guichet.bot.writing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.query.Query;
import guichet.bot.Reply;
import guichet.bot.Sentence;
import guichet.bot.model.Admission;
import guichet.bot.model.Generation;
import guichet.bot.model.WritingModel;
import guichet.knowledge.Finding;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answers of one turn, each written from one article; only what the article proves is
 * let through.
 * <p>
 * A model's answer stands if it ended well, every sentence that names a passage is proved
 * by it, and no sentence stands without the one it leans on; talk without a passage is
 * left out. Otherwise the article is quoted instead, in the same turn: what remains of an
 * answer may mislead by what it leaves out. The draft then stays as it is, for all that
 * was told is proved, and the reply, which quotes it too, replaces it. A model that has
 * failed is not waited for again in the same turn, and all answers of a turn together may
 * take no longer than one.
 */
public class Writing {

	private static final Logger log = LoggerFactory.getLogger(Writing.class);

	/** The client gives up by itself; this is for a model that does not. */
	private static final Duration GRACE = Duration.ofMillis(500);

	/** What the record calls an answer that was quoted for want of a budget. */
	private static final String OVER_BUDGET = QuotingModel.NAME + " (over budget)";

	private static final Consumer<String> SILENT = (piece) -> {
	};

	private final Prompt prompt;

	private final String visitor;

	private @Nullable WritingModel model;

	private @Nullable Instant end;

	Writing(Prompt prompt, @Nullable WritingModel model, String visitor) {
		this.prompt = prompt;
		this.model = model;
		this.visitor = visitor;
	}

	/** Writes an answer; empty only if the article has no words to quote. */
	public Optional<Reply.Answer> write(String question, Finding finding, Consumer<String> draft) {
		List<Content> contents = new PassageRetriever(finding).retrieve(Query.from(question));
		if (contents.isEmpty()) {
			return Optional.empty();
		}
		ChatRequest request = this.prompt.request(question, contents);
		WritingModel asked = this.model;
		if (asked == null || !left(asked).isPositive()) {
			return quote(request, new QuotingModel(), QuotingModel.NAME, draft);
		}
		return switch (asked.admit(this.visitor, request)) {
			case Admission.Declined(String why, boolean overBudget) -> {
				log.debug("Quoted instead of {}: {}", asked.name(), why);
				yield quote(request, new QuotingModel(), overBudget ? OVER_BUDGET : QuotingModel.NAME, draft);
			}
			case Generation generation -> generate(asked, generation, request, draft);
		};
	}

	/**
	 * The question that a follow-up stands for, as the model reads it, to be searched
	 * for; empty without a model, or when it fails or brings words of its own.
	 */
	public Optional<String> rewrite(FollowUp followUp) {
		Rewriter rewriter = new Rewriter();
		WritingModel asked = this.model;
		if (asked == null || !left(asked).isPositive()
				|| !(asked.admit(this.visitor, rewriter.request(followUp)) instanceof Generation generation)) {
			return Optional.empty();
		}
		try (generation) {
			Optional<String> rewritten = rewriter.rewrite(generation, followUp, asked.firstToken());
			if (!rewriter.failure().isEmpty()) {
				this.model = generation.hasFailed() ? null : asked;
				log.warn("Not rewritten by {}: {}", asked.name(), rewriter.failure());
			}
			return rewritten;
		}
	}

	/** How long the model may still write in this turn. */
	private Duration left(WritingModel asked) {
		Instant limit = (this.end != null) ? this.end : asked.end();
		this.end = limit;
		return asked.until(limit);
	}

	private Optional<Reply.Answer> generate(WritingModel asked, Generation generation, ChatRequest request,
			Consumer<String> draft) {
		Pen pen = new Pen(Prompt.material(request), draft);
		Optional<List<Sentence>> written;
		try (generation) {
			written = pen.write(generation, request, left(asked).plus(GRACE));
			this.model = generation.hasFailed() ? null : asked;
		}
		if (written.isPresent()) {
			return Optional.of(new Reply.Answer(written.get(), asked.name()));
		}
		log.warn("Quoted instead of {}: {}", asked.name(), pen.failure());
		return quote(request, new QuotingModel(pen.told()), QuotingModel.NAME, pen.told().isEmpty() ? draft : SILENT);
	}

	private static Optional<Reply.Answer> quote(ChatRequest request, QuotingModel quoting, String name,
			Consumer<String> draft) {
		return new Pen(Prompt.material(request), draft).write(quoting, request, GRACE)
			.map((quoted) -> new Reply.Answer(quoted, name));
	}

}
