package guichet.helpdesk.live;

import java.time.Duration;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.server.jetty.JettyRequestUpgradeStrategy;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** Where the sockets are, and what the server does to each before a handler sees it. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class LiveConfiguration {

	/** A message over this is closed with 1009; one over 16 KiB is refused politely. */
	private static final long MESSAGE_LIMIT = 1024 * 1024;

	@Bean
	WebSocketConfigurer sockets(List<Socket<?>> sockets, Origins origins) {
		return (registry) -> sockets.forEach((socket) -> registry.addHandler(socket, socket.path())
			.setHandshakeHandler(handshake())
			.addInterceptors(origins)
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

}
