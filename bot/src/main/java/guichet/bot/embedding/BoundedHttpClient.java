package guichet.bot.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;

/**
 * Waits no longer for a whole answer than it may, and reads no more of it than fits: the
 * ready-made client's time-out ends at the headers.
 */
class BoundedHttpClient implements HttpClient {

	private static final long LONGEST = 64L << 20;

	private final java.net.http.HttpClient client;

	private final Duration timeout;

	BoundedHttpClient(Duration timeout) {
		this.timeout = timeout;
		this.client = java.net.http.HttpClient.newBuilder()
			.version(java.net.http.HttpClient.Version.HTTP_1_1)
			.followRedirects(java.net.http.HttpClient.Redirect.NEVER)
			.connectTimeout(timeout)
			.build();
	}

	@Override
	public SuccessfulHttpResponse execute(HttpRequest request) {
		var builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
		request.headers().forEach((name, values) -> values.forEach((value) -> builder.header(name, value)));
		String body = request.body();
		builder.method(request.method().name(),
				(body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody());
		HttpResponse<byte[]> response = answer(builder.build());
		if (response.statusCode() < 200 || response.statusCode() >= 300) {
			throw new HttpException(response.statusCode(), "status " + response.statusCode());
		}
		return SuccessfulHttpResponse.builder()
			.statusCode(response.statusCode())
			.headers(response.headers().map())
			.body(new String(response.body(), StandardCharsets.UTF_8))
			.build();
	}

	private HttpResponse<byte[]> answer(java.net.http.HttpRequest request) {
		CompletableFuture<HttpResponse<byte[]>> answer = this.client.sendAsync(request,
				BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST));
		try {
			return answer.get(this.timeout.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new UncheckedIOException(new IOException("Interrupted", ex));
		}
		catch (TimeoutException ex) {
			throw new UncheckedIOException(new HttpTimeoutException("There was no answer within " + this.timeout));
		}
		catch (ExecutionException ex) {
			throw new UncheckedIOException(new IOException(ex.getCause()));
		}
		finally {
			answer.cancel(true);
		}
	}

	@Override
	public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
		throw new UnsupportedOperationException("Vectors do not come as a stream");
	}

	/** Builds it for LangChain4j; the time-out is ours, whatever it is told. */
	record Builder(Duration timeout) implements HttpClientBuilder {

		@Override
		public Duration connectTimeout() {
			return this.timeout;
		}

		@Override
		public HttpClientBuilder connectTimeout(Duration timeout) {
			return this;
		}

		@Override
		public Duration readTimeout() {
			return this.timeout;
		}

		@Override
		public HttpClientBuilder readTimeout(Duration timeout) {
			return this;
		}

		@Override
		public HttpClient build() {
			return new BoundedHttpClient(this.timeout);
		}

	}

}
