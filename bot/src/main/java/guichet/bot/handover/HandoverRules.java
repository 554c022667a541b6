package guichet.bot.handover;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import guichet.bot.Reason;
import guichet.bot.Turn;

/** Asks the rules whether a person must take over, and why. */
public final class HandoverRules {

	/** Before anything is searched. */
	public Optional<Reason> atOnce(Turn turn) {
		return first(Rule.Moment.AT_ONCE, turn);
	}

	/** After a search that proved nothing. */
	public Optional<Reason> unlessCertain(Turn turn) {
		return first(Rule.Moment.UNLESS_CERTAIN, turn);
	}

	/** When the assistant could only offer the nearest questions. */
	public Optional<Reason> unsure(Turn turn) {
		return first(Rule.Moment.UNSURE, turn);
	}

	/** When the assistant has nothing to offer. */
	public Optional<Reason> withoutAnswer(Turn turn) {
		return first(Rule.Moment.WITHOUT_ANSWER, turn);
	}

	/** Whether the customer says that the answer before did not serve. */
	public boolean unhappy(Turn turn) {
		return Rule.unhappy(Talk.of(turn));
	}

	/** Whether a line of the customer's asks something that an article could answer. */
	public boolean asks(String line) {
		Talk talk = Talk.of(new Turn(line, null, List.of()));
		return first(Rule.Moment.AT_ONCE, talk).isEmpty() && !Rule.mentionsUnhappiness(talk);
	}

	/** Whether a line says something that an article should not settle alone. */
	public boolean concerns(String line) {
		Turn turn = new Turn(line, null, List.of());
		return atOnce(turn).isPresent() || unlessCertain(turn).isPresent();
	}

	private static Optional<Reason> first(Rule.Moment moment, Turn turn) {
		return first(moment, Talk.of(turn));
	}

	private static Optional<Reason> first(Rule.Moment moment, Talk talk) {
		return Arrays.stream(Rule.values()).filter((rule) -> rule.holds(moment, talk)).map(Rule::reason).findFirst();
	}

}
