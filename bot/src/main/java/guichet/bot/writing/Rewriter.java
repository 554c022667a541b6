package guichet.bot.writing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import guichet.bot.model.Generation;
import guichet.bot.words.Texts;

/**
 * Has a follow-up completed by the model. What it writes is only searched for, never
 * shown, and only if it brings no word of its own.
 */
class Rewriter {

	private static final int LONGEST = 300;

	private static final int LINES = 6;

	private static final String NOTHING = "NONE";

	private final SystemMessage system = SystemMessage.from(Texts.resource("prompts/rewrite.txt").strip());

	private String failure = "";

	/**
	 * Why the model failed; blank if it did not, whether or not its words could be used.
	 */
	String failure() {
		return this.failure;
	}

	ChatRequest request(FollowUp followUp) {
		List<String> before = followUp.before();
		String text = framed("said", before.subList(Math.max(0, before.size() - LINES), before.size()))
				+ framed("titles", followUp.titles()) + framed("question", List.of(followUp.message()));
		return ChatRequest.builder().messages(this.system, UserMessage.from(text)).build();
	}

	private static String framed(String mark, List<String> lines) {
		StringBuilder text = new StringBuilder("<" + mark + ">\n");
		lines.forEach((line) -> text.append(shortened(Prompt.harmless(line))).append('\n'));
		return text.append("</").append(mark).append(">\n").toString();
	}

	private static String shortened(String line) {
		return (line.length() > LONGEST) ? line.substring(0, LONGEST) : line;
	}

	/** The completed question; empty if there is none to be trusted. */
	Optional<String> rewrite(Generation generation, FollowUp followUp, Duration patience) {
		TokenQueue tokens = new TokenQueue();
		StringBuilder text = new StringBuilder();
		try {
			generation.chat(request(followUp), tokens);
			read(tokens, text, System.nanoTime() + patience.toNanos());
		}
		catch (RuntimeException ex) {
			this.failure = ex.getClass().getSimpleName();
		}
		finally {
			tokens.close();
		}
		String rewritten = text.toString().strip();
		boolean good = this.failure.isEmpty() && rewritten.length() <= LONGEST && rewritten.lines().count() == 1
				&& !rewritten.equals(NOTHING) && followUp.bears(rewritten);
		return good ? Optional.of(rewritten) : Optional.empty();
	}

	private void read(TokenQueue tokens, StringBuilder text, long end) {
		while (text.length() <= LONGEST) {
			switch (tokens.next(Duration.ofNanos(end - System.nanoTime()))) {
				case TokenQueue.Event.Piece(String piece) -> text.append(piece);
				case TokenQueue.Event.Ended() -> {
					return;
				}
				case TokenQueue.Event.Failed(String why) -> {
					this.failure = why;
					return;
				}
			}
		}
	}

}
