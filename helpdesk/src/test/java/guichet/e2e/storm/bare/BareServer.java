package guichet.e2e.storm.bare;

import java.net.InetSocketAddress;
import java.util.UUID;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The yardstick: as little of a chat server as can keep a message durably and tell its
 * sender, with the frames of guichet.v1. It has no limits, no states, no assistant, no
 * desk and no resuming. Arguments: URL, user and password of an empty database.
 */
final class BareServer {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final BareLog log;

	private BareServer(BareLog log) {
		this.log = log;
	}

	public static void main(String[] arguments) throws Exception {
		BareServer server = new BareServer(new BareLog(arguments[0], arguments[1], arguments[2]));
		EventLoopGroup group = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
		Channel door = new ServerBootstrap().group(group)
			.channel(NioServerSocketChannel.class)
			.childHandler(server.initializer())
			.bind("127.0.0.1", 0)
			.sync()
			.channel();
		System.out.println(((InetSocketAddress) door.localAddress()).getPort());
		door.closeFuture().sync();
	}

	private ChannelInitializer<Channel> initializer() {
		return new ChannelInitializer<>() {

			@Override
			protected void initChannel(Channel channel) {
				channel.pipeline()
					.addLast(new HttpServerCodec(), new HttpObjectAggregator(65536),
							new WebSocketServerProtocolHandler("/ws/customer", "guichet.v1"), new Visitor());
			}

		};
	}

	private final class Visitor extends SimpleChannelInboundHandler<TextWebSocketFrame> {

		private final UUID conversation = UUID.randomUUID();

		private int seq;

		@Override
		protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
			JsonNode read = JSON.readTree(frame.text());
			switch (read.path("type").asString()) {
				case "hello" -> send(context,
						JSON.createObjectNode()
							.put("type", "welcome")
							.put("token", "none")
							.put("conversation", this.conversation.toString())
							.put("seq", 0)
							.put("state", "assistant"));
				case "handover" -> send(context,
						JSON.createObjectNode()
							.put("type", "ack")
							.put("key", read.path("key").asString())
							.put("seq", 0));
				default -> BareServer.this.log.add(new BareLog.Line(context.channel(), this.conversation, ++this.seq,
						UUID.fromString(read.path("key").asString()), read.path("text").asString()));
			}
		}

		private static void send(ChannelHandlerContext context, JsonNode frame) {
			context.writeAndFlush(new TextWebSocketFrame(frame.toString()));
		}

	}

}
