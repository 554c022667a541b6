package guichet.bot.answering;

import guichet.bot.Assistant;
import guichet.bot.model.WritingModel;
import guichet.bot.writing.AnswerWriter;
import guichet.knowledge.KnowledgeBase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the assistant together. */
@Configuration(proxyBeanMethods = false)
class AssistantConfiguration {

	@Bean
	Assistant assistant(KnowledgeBase knowledge, ObjectProvider<WritingModel> model) {
		return new GroundedAssistant(knowledge, new AnswerWriter(model.getIfAvailable()));
	}

}
