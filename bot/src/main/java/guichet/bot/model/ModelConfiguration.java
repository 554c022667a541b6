package guichet.bot.model;

import java.time.Clock;

import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reaches the configured model, if one is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ModelSettings.class)
class ModelConfiguration {

	/** No such bean when no model is configured. */
	@Bean
	@Nullable WritingModel writingModel(ModelSettings settings, ObjectProvider<Clock> clock) {
		return writingModel(settings, clock.getIfAvailable(Clock::systemUTC));
	}

	static @Nullable WritingModel writingModel(ModelSettings settings, Clock clock) {
		if (settings.baseUrl() == null || settings.name() == null) {
			return null;
		}
		OpenAiStreamingChatModel model = OpenAiStreamingChatModel.builder()
			.httpClientBuilder(new PatientHttpClientBuilder(settings, clock))
			.baseUrl(settings.baseUrl())
			.apiKey(settings.key())
			.modelName(settings.name())
			.temperature((settings.temperature() != ModelSettings.SERVERS_CHOICE) ? settings.temperature() : null)
			.logRequests(false)
			.logResponses(false)
			.build();
		return new WritingModel(settings.name(), model, settings.total());
	}

}
