package guichet.bot.model;

/** Whether a model may write an answer now. */
public sealed interface Admission permits Generation, Admission.Declined {

	/**
	 * It may not; nothing was sent.
	 *
	 * @param why for the log
	 * @param overBudget whether a budget is spent
	 */
	record Declined(String why, boolean overBudget) implements Admission {
	}

}
