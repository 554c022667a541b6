package guichet.bot.model;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a model's stream on a virtual thread and gives up when the patience is spent: the
 * ready-made client's time-out ends at the headers, and it calls back on a pool that two
 * blocked callbacks exhaust.
 */
class PatientHttpClient implements HttpClient {

	private static final int TOO_MANY_REQUESTS = 429;

	private static final int UNAVAILABLE = 503;

	private final java.net.http.HttpClient client;

	private final RetryAfter retryAfter;

	PatientHttpClient(ModelSettings settings, Clock clock) {
		this.retryAfter = new RetryAfter(clock);
		this.client = java.net.http.HttpClient.newBuilder()
			.version(java.net.http.HttpClient.Version.HTTP_1_1)
			.followRedirects(java.net.http.HttpClient.Redirect.NEVER)
			.connectTimeout(settings.firstToken())
			.executor(Executors.newVirtualThreadPerTaskExecutor())
			.build();
	}

	/** Nothing is asked that is not streamed: what is not cannot be stopped. */
	@Override
	public SuccessfulHttpResponse execute(HttpRequest request) {
		throw new UnsupportedOperationException("Only streams are read");
	}

	@Override
	public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
		Patience patience = Patience.OF_CALL.get();
		Thread.ofVirtual().name("guichet-model").start(() -> stream(request, parser, listener, patience));
	}

	private void stream(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener model,
			Patience patience) {
		patience.attend(Thread.currentThread());
		ServerSentEventListener listener = new Listening(model, patience);
		try {
			HttpResponse<InputStream> response = open(request, patience);
			listener.onOpen(SuccessfulHttpResponse.builder()
				.statusCode(response.statusCode())
				.headers(response.headers().map())
				.build());
			try (InputStream body = patience.watch(response.body())) {
				parser.parse(body, listener);
			}
			listener.onClose();
		}
		catch (IOException | RuntimeException ex) {
			listener.onError(ex);
		}
		finally {
			patience.end();
		}
	}

	/**
	 * Waits for a good status. A server that names a moment to come back at, and one that
	 * is not too late for the visitor, is asked again then; otherwise nothing is tried
	 * twice.
	 */
	private HttpResponse<InputStream> open(HttpRequest request, Patience patience) throws IOException {
		while (true) {
			HttpResponse<InputStream> response = send(request, patience.left());
			int status = response.statusCode();
			if (status >= 200 && status < 300) {
				return response;
			}
			response.body().close();
			Duration pause = (status == TOO_MANY_REQUESTS || status == UNAVAILABLE)
					? this.retryAfter.pause(response.headers()) : Duration.ZERO;
			if (!pause.isPositive() || pause.compareTo(patience.left()) >= 0) {
				patience.wants(pause.isPositive() ? pause : Duration.ZERO);
				throw new HttpException(status, "status " + status);
			}
			sleep(pause);
		}
	}

	private HttpResponse<InputStream> send(HttpRequest request, Duration left) throws IOException {
		if (!left.isPositive()) {
			throw new HttpTimeoutException("The model was too slow");
		}
		var builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(left);
		request.headers().forEach((name, values) -> values.forEach((value) -> builder.header(name, value)));
		String body = request.body();
		builder.method(request.method().name(),
				(body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody());
		try {
			return this.client.send(builder.build(), HttpResponse.BodyHandlers.ofInputStream());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted", ex);
		}
	}

	private static void sleep(Duration pause) throws IOException {
		try {
			Thread.sleep(pause);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted", ex);
		}
	}

	/** Builds it for LangChain4j; the patience is ours, whatever it is told. */
	static class Builder implements HttpClientBuilder {

		private final ModelSettings settings;

		private final Clock clock;

		private @Nullable Duration connectTimeout;

		private @Nullable Duration readTimeout;

		Builder(ModelSettings settings, Clock clock) {
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

}
