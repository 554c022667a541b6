package guichet.bot.model;

import java.time.Clock;
import java.time.Duration;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import org.jspecify.annotations.Nullable;

/** Builds the client that LangChain4j speaks through, with patience of our own. */
class PatientHttpClientBuilder implements HttpClientBuilder {

	private final ModelSettings settings;

	private final Clock clock;

	private @Nullable Duration connectTimeout;

	private @Nullable Duration readTimeout;

	PatientHttpClientBuilder(ModelSettings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public @Nullable Duration connectTimeout() {
		return this.connectTimeout;
	}

	@Override
	public HttpClientBuilder connectTimeout(Duration timeout) {
		this.connectTimeout = timeout;
		return this;
	}

	@Override
	public @Nullable Duration readTimeout() {
		return this.readTimeout;
	}

	@Override
	public HttpClientBuilder readTimeout(Duration timeout) {
		this.readTimeout = timeout;
		return this;
	}

	@Override
	public HttpClient build() {
		return new PatientHttpClient(this.settings, this.clock);
	}

}
