package guichet.knowledge.importing.page;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Fetches pages for an import. Neither the first address nor one that a server redirects
 * to may lead to this machine or a private network.
 */
@Component
public class PageReader {

	private static final int MOST_REDIRECTS = 5;

	private final PageSettings settings;

	private final DnsResolver names;

	@Autowired
	PageReader(PageSettings settings) {
		this(settings, SystemDefaultDnsResolver.INSTANCE);
	}

	PageReader(PageSettings settings, DnsResolver names) {
		this.settings = settings;
		this.names = new CheckedNames(names, settings.privateHosts());
	}

	/** The page at an address; {@link PageException} says why there is none. */
	public Page read(String address) throws PageException {
		URI first = checked(address);
		CloseableHttpClient client = client();
		try {
			FutureTask<Page> task = new FutureTask<>(() -> follow(client, first));
			Thread.ofVirtual().name("page-import").start(task);
			return task.get(this.settings.deadline().toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			throw new PageException("The page did not arrive within " + this.settings.deadline().toSeconds() + " s");
		}
		catch (ExecutionException ex) {
			throw failure(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new PageException("Stopped while the page was fetched", ex);
		}
		finally {
			client.close(CloseMode.IMMEDIATE);
		}
	}

	private static PageException failure(@Nullable Throwable cause) {
		return switch (cause) {
			case PageException known -> known;
			case CheckedNames.RefusedAddressException refused ->
				new PageException(String.valueOf(refused.getMessage()));
			case null -> new PageException("The page could not be fetched");
			default -> new PageException("The page could not be fetched: " + cause.getMessage(), cause);
		};
	}

	private URI checked(String address) throws PageException {
		URI uri;
		try {
			uri = URI.create(address.strip());
		}
		catch (IllegalArgumentException ex) {
			throw new PageException("This is not a web address: " + shown(address));
		}
		String scheme = (uri.getScheme() == null) ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
		if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null || uri.getUserInfo() != null) {
			throw new PageException("Only an address like https://host/path can be imported, not " + shown(address));
		}
		int port = (uri.getPort() >= 0) ? uri.getPort() : scheme.equals("http") ? 80 : 443;
		if (!this.settings.ports().contains(port)) {
			throw new PageException("Port " + port + " is not one of a web server: " + this.settings.ports());
		}
		return uri;
	}

	private static String shown(String address) {
		return (address.length() <= 200) ? address : address.substring(0, 200) + "…";
	}

	private CloseableHttpClient client() {
		Timeout timeout = Timeout.ofMilliseconds(this.settings.deadline().toMillis());
		return HttpClients.custom()
			.disableRedirectHandling()
			.disableAutomaticRetries()
			.disableCookieManagement()
			.disableAuthCaching()
			.setUserAgent("guichet-import")
			.setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(timeout).build())
			.setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
				.setDnsResolver(this.names)
				.setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(timeout).build())
				.setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(timeout).build())
				.build())
			.build();
	}

	private Page follow(CloseableHttpClient client, URI first) throws IOException {
		URI address = first;
		for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
			URI here = address;
			Step step = client.execute(new HttpGet(here), (response) -> step(here, response));
			if (step.page() != null) {
				return step.page();
			}
			address = checked(here.resolve(step.next()).toString());
		}
		throw new PageException("The page redirects more than " + MOST_REDIRECTS + " times");
	}

	private Step step(URI address, ClassicHttpResponse response) throws IOException {
		int code = response.getCode();
		Header location = response.getFirstHeader("Location");
		if (code >= 300 && code < 400 && location != null) {
			return new Step(null, location.getValue());
		}
		HttpEntity entity = response.getEntity();
		if (code != 200 || entity == null) {
			throw new PageException("The server answered with status " + code);
		}
		ContentType type = ContentType.parseLenient(entity.getContentType());
		String charset = (type == null || type.getCharset() == null) ? null : type.getCharset().name();
		String media = (type == null) ? "" : type.getMimeType().toLowerCase(Locale.ROOT);
		return new Step(new Page(address.toString(), media, charset, content(entity)), "");
	}

	private byte[] content(HttpEntity entity) throws IOException {
		try (InputStream in = entity.getContent()) {
			byte[] content = in.readNBytes(this.settings.largest() + 1);
			if (content.length > this.settings.largest()) {
				throw new PageException("The page is larger than " + this.settings.largest() + " bytes");
			}
			return content;
		}
	}

	/** A page, or where to go on. */
	private record Step(@Nullable Page page, String next) {
	}

}
