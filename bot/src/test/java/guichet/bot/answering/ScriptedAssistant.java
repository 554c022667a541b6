package guichet.bot.answering;

import guichet.bot.Assistant;
import guichet.bot.writing.AnswerWriter;

/** The assistant over a scripted shelf. */
public final class ScriptedAssistant {

	private ScriptedAssistant() {
	}

	public static Assistant over(ScriptedKnowledge knowledge, AnswerWriter writer) {
		return new GroundedAssistant(knowledge, writer);
	}

}
