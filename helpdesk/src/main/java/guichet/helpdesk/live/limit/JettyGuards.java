package guichet.helpdesk.live.limit;

import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What the web server itself is told to refuse: compressed sockets, for a few bytes could
 * unfold into many, and what {@link ConnectionWatch} cuts off; and to keep those waiting
 * who come back all at once, whom the usual queue of 50 would turn away.
 */
@Component
class JettyGuards implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

	/** The kernel may hold it to less (net.core.somaxconn). */
	private static final int ACCEPT_QUEUE = 4096;

	private final ConnectionWatch watch;

	JettyGuards(ConnectionWatch watch) {
		this.watch = watch;
	}

	@Override
	public void customize(JettyServletWebServerFactory factory) {
		factory.addServerCustomizers(this::guard);
	}

	private void guard(Server server) {
		for (Connector connector : server.getConnectors()) {
			connector.addEventListener(this.watch);
			if (connector instanceof ServerConnector door) {
				door.setAcceptQueueSize(ACCEPT_QUEUE);
			}
		}
		for (ContextHandler context : server.getDescendants(ContextHandler.class)) {
			var extensions = WebSocketServerComponents.ensureWebSocketComponents(server, context)
				.getExtensionRegistry();
			extensions.getAvailableExtensionNames().stream().toList().forEach(extensions::unregister);
		}
	}

}
