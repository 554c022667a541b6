package guichet.bot.words;

import java.util.Locale;

/**
 * The texts that the assistant knows by heart; each says what is so and promises nothing.
 */
public enum Text {

	/** To a greeting: says that it is a virtual assistant. */
	GREETING,

	/** To thanks. */
	THANKS,

	/** To a goodbye. */
	GOODBYE,

	/** To "are you a robot?". */
	IDENTITY,

	/** To "ok", "I see". */
	ACKNOWLEDGED,

	/** Which of these articles is meant? */
	WHICH,

	/** Not certain; the nearest questions follow as choices. */
	UNSURE,

	/** Nothing found. */
	NONE,

	/** Beside an answer: which article does the open question {0} mean? */
	OPEN_WHICH,
	/** Beside an answer: not certain of the open question {0}; the nearest follow. */
	OPEN_UNSURE,
	/** Beside an answer: nothing found for the open question {0}. */
	OPEN_NONE,
	/** Beside an answer: its article stands in another language than the question. */
	OTHER_LANGUAGE,
	/** To "why do you ask?"; the choices follow once more. */
	WHY,
	/** Never takes card data. */
	CARD,

	/** The answer did not serve; say it otherwise, or take a person. */
	REPHRASE;

	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
