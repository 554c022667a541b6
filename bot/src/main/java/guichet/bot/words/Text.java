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

	/** Never takes card data. */
	CARD,

	/** The answer did not serve; say it otherwise, or take a person. */
	REPHRASE;

	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
