package guichet.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.jspecify.annotations.Nullable;

/** Somebody who asks a node how it is. */
final class Probe {

	private Probe() {
	}

	static HttpResponse<String> get(RunningGuichet guichet, String path, @Nullable String token) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(guichet.url(path)));
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A figure among those that Prometheus reads. */
	static double value(String figures, String series) {
		return figures.lines()
			.filter((line) -> line.startsWith(series + " "))
			.mapToDouble((line) -> Double.parseDouble(line.substring(series.length() + 1)))
			.sum();
	}

}
