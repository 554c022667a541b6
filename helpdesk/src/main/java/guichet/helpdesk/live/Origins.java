package guichet.helpdesk.live;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * Lets only the listed pages open a socket: the whole origin is compared, and a missing
 * one is refused. A page of this machine's own server is always let in.
 */
@Component
class Origins implements HandshakeInterceptor {

	private static final Logger logger = LoggerFactory.getLogger(Origins.class);

	private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

	private static final Pattern OWN_ADDRESS = Pattern
		.compile("127\\..*|::1|\\[::1]|0:0:0:0:0:0:0:1|\\[0:0:0:0:0:0:0:1]");

	private final Settings settings;

	Origins(Settings settings) {
		this.settings = settings;
	}

	@Override
	public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
			Map<String, Object> attributes) {
		List<String> origins = request.getHeaders().getOrEmpty("Origin");
		String origin = (origins.size() == 1) ? origins.getFirst() : null;
		if (origin != null && (this.settings.origins().contains(origin) || ownPage(request, origin))) {
			attributes.put(Doors.ADDRESS, address(request));
			return true;
		}
		logger.info("A socket from origin {} was refused: guichet.origins does not list it", printable(origin));
		response.setStatusCode(HttpStatus.FORBIDDEN);
		return false;
	}

	/** Of the connection, or as a proxy forwards it where the settings believe that. */
	private static String address(ServerHttpRequest request) {
		String address = (request instanceof ServletServerHttpRequest servlet)
				? servlet.getServletRequest().getRemoteAddr() : "";
		return OWN_ADDRESS.matcher(address).matches() ? "" : address;
	}

	private static boolean ownPage(ServerHttpRequest request, String origin) {
		String host = request.getURI().getHost();
		return host != null && THIS_MACHINE.contains(host)
				&& origin.equals("http://" + host + ":" + request.getURI().getPort());
	}

	private static String printable(@Nullable String origin) {
		String text = (origin == null) ? "(none)" : origin.replaceAll("[^\\x20-\\x7e]", "?");
		return (text.length() <= 200) ? text : text.substring(0, 200);
	}

	@Override
	public void afterHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
			@Nullable Exception exception) {
		// nothing to do
	}

	/**
	 * Whose pages may talk to us.
	 *
	 * @param origins whole origins such as https://shop.example
	 */
	@ConfigurationProperties("guichet")
	record Settings(@DefaultValue Set<String> origins) {

		Settings {
			for (String origin : origins) {
				if (!origin.matches("https?://[A-Za-z0-9.\\-\\[\\]:]+")) {
					throw new IllegalArgumentException(
							"guichet.origins lists whole origins such as https://shop.example, but has " + origin);
				}
			}
		}

	}

}
