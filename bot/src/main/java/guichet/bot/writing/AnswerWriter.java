package guichet.bot.writing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.query.Query;
import guichet.bot.Reply;
import guichet.bot.grounding.Material;
import guichet.bot.model.WritingModel;
import guichet.knowledge.Finding;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has an answer written from one article, and lets through only what the article proves.
 * <p>
 * A model's answer stands if it ended well, every sentence that names a passage is proved
 * by it, and no sentence stands without the one it leans on; talk without a passage is
 * left out. Otherwise the article is quoted instead, in the same turn: what remains of an
 * answer may mislead by what it leaves out. The draft then stays as it is, for all that
 * was told is proved, and the reply replaces it.
 */
public class AnswerWriter {

	private static final Logger log = LoggerFactory.getLogger(AnswerWriter.class);

	/** The client gives up by itself; this is for a model that does not. */
	private static final Duration GRACE = Duration.ofMillis(500);

	private final Prompt prompt = new Prompt();

	private final QuotingModel quoting = new QuotingModel();

	private final @Nullable WritingModel model;

	public AnswerWriter(@Nullable WritingModel model) {
		this.model = model;
	}

	/** Writes an answer; empty only if the article has no words to quote. */
	public Optional<Reply.Answer> write(String question, Finding finding, Consumer<String> draft) {
		List<Content> contents = new PassageRetriever(finding).retrieve(Query.from(question));
		if (contents.isEmpty()) {
			return Optional.empty();
		}
		ChatRequest request = this.prompt.request(question, contents);
		Material material = Prompt.material(request);
		Consumer<String> rest = draft;
		if (this.model != null) {
			Pen pen = new Pen(material, draft);
			var written = pen.write(this.model.model(), request, this.model.patience().plus(GRACE));
			if (written.isPresent()) {
				return Optional.of(new Reply.Answer(written.get(), this.model.name()));
			}
			log.warn("Quoted instead of {}: {}", this.model.name(), pen.failure());
			rest = pen.hasTold() ? (piece) -> {
			} : draft;
		}
		return new Pen(material, rest).write(this.quoting, request, GRACE)
			.map((quoted) -> new Reply.Answer(quoted, QuotingModel.NAME));
	}

}
