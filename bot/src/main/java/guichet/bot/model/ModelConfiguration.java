package guichet.bot.model;

import java.time.Clock;

import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import guichet.bot.budget.Budget;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reaches the configured model, if one is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ ModelSettings.class, BreakerSettings.class })
class ModelConfiguration {

	/** No such bean when no model is configured. */
	@Bean
	@Nullable WritingModel writingModel(ModelSettings settings, BreakerSettings breaker, ObjectProvider<Budget> budget,
			ObjectProvider<Clock> clock) {
		if (settings.baseUrl() == null || settings.name() == null) {
			return null;
		}
		Clock time = clock.getIfAvailable(Clock::systemUTC);
		return new WritingModel(settings, server(settings, settings.baseUrl(), time), new Breaker(breaker, time),
				budget.getObject());
	}

	private static OpenAiStreamingChatModel server(ModelSettings settings, String baseUrl, Clock clock) {
		return OpenAiStreamingChatModel.builder()
			.httpClientBuilder(new PatientHttpClient.Builder(settings, clock))
			.baseUrl(baseUrl)
			.apiKey(settings.key())
			.modelName(settings.name())
			.temperature((settings.temperature() != ModelSettings.SERVERS_CHOICE) ? settings.temperature() : null)
			.maxTokens((settings.answerTokens() > 0) ? settings.answerTokens() : null)
			.logRequests(false)
			.logResponses(false)
			.build();
	}

}
