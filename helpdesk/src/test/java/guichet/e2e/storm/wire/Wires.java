package guichet.e2e.storm.wire;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;

/**
 * Opens lines by the thousand at little cost: one thread reads and writes them all, and
 * everybody on a line is told on that thread, so that nobody needs a lock.
 */
public final class Wires implements AutoCloseable {

	private static final int LONGEST_FRAME = 4 * 1024 * 1024;

	private final ThreadFactory threads = Thread.ofPlatform().name("wires").daemon().factory();

	private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, this.threads, NioIoHandler.newFactory());

	private final EventLoop loop = this.group.next();

	/** The one thread; what touches anybody on a line runs here. */
	public EventLoop loop() {
		return this.loop;
	}

	/** Opens a line; whoever listens hears of it, or that it could not be had. */
	public void open(URI address, Map<String, String> headers, Ear ear) {
		DefaultHttpHeaders sent = new DefaultHttpHeaders();
		sent.add("Origin", "http://%s:%s".formatted(address.getHost(), address.getPort()));
		headers.forEach(sent::add);
		WebSocketClientProtocolConfig config = WebSocketClientProtocolConfig.newBuilder()
			.webSocketUri(address)
			.subprotocol("guichet.v1")
			.customHeaders(sent)
			.maxFramePayloadLength(LONGEST_FRAME)
			.handshakeTimeoutMillis(10_000)
			.build();
		new Bootstrap().group(this.group)
			.channel(NioSocketChannel.class)
			.option(ChannelOption.TCP_NODELAY, true)
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 5000)
			.handler(initializer(config, ear))
			.connect(Objects.requireNonNull(address.getHost()), address.getPort())
			.addListener((connected) -> {
				if (!connected.isSuccess()) {
					ear.lost("no connection");
				}
			});
	}

	private static ChannelInitializer<Channel> initializer(WebSocketClientProtocolConfig config, Ear ear) {
		return new ChannelInitializer<>() {

			@Override
			protected void initChannel(Channel channel) {
				channel.pipeline()
					.addLast(new HttpClientCodec(), new HttpObjectAggregator(8192),
							new WebSocketClientProtocolHandler(config), new Line(channel, ear));
			}

		};
	}

	@Override
	public void close() {
		this.group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
	}

}
