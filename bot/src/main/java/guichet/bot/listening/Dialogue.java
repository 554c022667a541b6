package guichet.bot.listening;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What went before a message, as far as it may lean on that.
 *
 * @param question the customer's last question, complete; blank if there was none
 * @param about the titles of the articles that answered it
 * @param offered the questions that he was just offered to choose from
 * @param asked whether the assistant has just asked back
 * @param locale the language that he wrote in last, or the widget's
 */
public record Dialogue(String question, List<String> about, List<String> offered, boolean asked,
		@Nullable String locale) {

	public Dialogue {
		about = List.copyOf(about);
		offered = List.copyOf(offered);
	}

	/** The dialogue as the next part of the same message goes on from it. */
	public Dialogue after(String next, List<String> answered) {
		return new Dialogue(next, answered, List.of(), false, this.locale);
	}

	/** The same, read in another language. */
	public Dialogue in(@Nullable String language) {
		return new Dialogue(this.question, this.about, this.offered, this.asked, language);
	}

}
