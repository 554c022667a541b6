package guichet.bot.budget;

import guichet.bot.Spending.Posting;

/** The most that a call may cost, booked before it is made; the bill sets it right. */
public sealed interface Hold {

	/** It is booked. */
	record Granted(Posting posting) implements Hold {
	}

	/**
	 * It may not be made.
	 *
	 * @param spent whether it would pass a limit; the books may also be out of reach
	 */
	record Refused(String why, boolean spent) implements Hold {
	}

}
