package guichet.bot.finding;

import guichet.bot.words.Phrases;
import guichet.bot.words.Utterance;

/** What kind of answer a question wants, and whether an article can be one. */
enum Expectation {

	PRICE("price", "money"), DURATION("duration", "time");

	private final Phrases asked;

	private final Phrases told;

	Expectation(String asked, String told) {
		this.asked = Phrases.named(asked);
		this.told = Phrases.named(told);
	}

	/** Whether the text tells what the question wants, if it wants either. */
	static boolean met(String question, String text) {
		Utterance said = Utterance.of(question);
		Utterance answer = Utterance.of(text);
		for (Expectation each : values()) {
			if (each.asked.anyIn(said) && !each.told.anyIn(answer)) {
				return false;
			}
		}
		return true;
	}

}
