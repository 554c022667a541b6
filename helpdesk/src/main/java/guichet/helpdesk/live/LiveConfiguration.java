package guichet.helpdesk.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.jetty.JettyRequestUpgradeStrategy;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** Where the sockets are, and what the server does to each before a handler sees it. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class LiveConfiguration {

	/** A message over this is closed with 1009; one over 16 KiB is refused politely. */
	private static final long MESSAGE_LIMIT = 1024 * 1024;

	@Bean
	WebSocketConfigurer sockets(List<Socket<?>> sockets, Origins origins, Doors doors) {
		return (registry) -> sockets.forEach((socket) -> registry.addHandler(socket, socket.path())
			.setHandshakeHandler(handshake())
			.addInterceptors(new Porter(doors), origins)
			.setAllowedOriginPatterns("*"));
	}

	private static DefaultHandshakeHandler handshake() {
		JettyRequestUpgradeStrategy strategy = new JettyRequestUpgradeStrategy();
		strategy.addWebSocketConfigurer((settings) -> {
			settings.setIdleTimeout(Duration.ofSeconds(60));
			settings.setMaxTextMessageSize(MESSAGE_LIMIT);
			settings.setMaxBinaryMessageSize(MESSAGE_LIMIT);
			settings.setInputBufferSize(2048);
			settings.setOutputBufferSize(2048);
		});
		DefaultHandshakeHandler handler = new DefaultHandshakeHandler(strategy);
		handler.setSupportedProtocols("guichet.v1");
		return handler;
	}

	/** Lets nobody in while the node starts or stops; another node will. */
	private record Porter(Doors doors) implements HandshakeInterceptor {

		@Override
		public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
				Map<String, Object> attributes) {
			if (this.doors.isShut()) {
				response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
				response.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
				return false;
			}
			return true;
		}

		@Override
		public void afterHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
				@Nullable Exception exception) {
			// nothing to do
		}

	}

}
