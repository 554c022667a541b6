package guichet.bot.writing;

import guichet.bot.model.WritingModel;
import org.jspecify.annotations.Nullable;

/** Has answers written by the configured model, or by quoting where there is none. */
public class AnswerWriter {

	private final Prompt prompt = new Prompt();

	private final @Nullable WritingModel model;

	public AnswerWriter(@Nullable WritingModel model) {
		this.model = model;
	}

	/**
	 * Begins the answers of one turn.
	 * @param visitor whose budget the model's cost is booked on
	 */
	public Writing begin(String visitor) {
		return new Writing(this.prompt, this.model, visitor);
	}

}
