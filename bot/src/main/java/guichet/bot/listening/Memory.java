package guichet.bot.listening;

import java.util.List;

import guichet.bot.Turn;
import guichet.bot.handover.HandoverRules;

/** Reads what a message may lean on off the conversation before it. */
public class Memory {

	private final HandoverRules rules;

	private final SmallTalk smallTalk;

	private final FollowUps followUps = new FollowUps();

	public Memory(HandoverRules rules, SmallTalk smallTalk) {
		this.rules = rules;
		this.smallTalk = smallTalk;
	}

	public Dialogue before(Turn turn) {
		List<Turn.Line> lines = turn.before();
		boolean asked = !lines.isEmpty() && lines.getLast().speaker() == Turn.Speaker.CLARIFICATION;
		return new Dialogue(question(lines), about(lines), asked ? lines.getLast().about() : List.of(), asked,
				turn.locale());
	}

	/** The last question, completed by those that it goes on from. */
	private String question(List<Turn.Line> lines) {
		String before = "";
		for (Turn.Line line : lines) {
			if (asks(line)) {
				String question = this.smallTalk.question(CardNumbers.mask(line.text()));
				before = this.followUps.completed(question, before);
			}
		}
		return before;
	}

	private boolean asks(Turn.Line line) {
		return line.speaker() == Turn.Speaker.CUSTOMER && this.smallTalk.only(line.text()).isEmpty()
				&& this.rules.asks(line.text());
	}

	/**
	 * What the last answer was about, if nothing was asked since that it did not answer.
	 */
	private List<String> about(List<Turn.Line> lines) {
		for (Turn.Line line : lines.reversed()) {
			if (line.speaker() == Turn.Speaker.ANSWER) {
				return line.about();
			}
			if (asks(line)) {
				return List.of();
			}
		}
		return List.of();
	}

}
