package guichet.e2e.storm.site;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.ReferenceCountUtil;

/**
 * A wire of bytes to a port of this machine, which can be cut, fall silent both ways or
 * from the server only, be slow, and lose what a rule picks.
 */
public final class Proxy implements AutoCloseable {

	private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(1,
			Thread.ofPlatform().name("proxy").daemon().factory(), NioIoHandler.newFactory());

	private final Set<Channel> channels = ConcurrentHashMap.newKeySet();

	private final int target;

	private final Channel door;

	private volatile boolean silent;

	private volatile boolean serverSilent;

	private volatile long delayMillis;

	private volatile Predicate<ByteBuf> lost = (bytes) -> false;

	public Proxy(int target) {
		this.target = target;
		this.door = new ServerBootstrap().group(this.group)
			.channel(NioServerSocketChannel.class)
			.option(ChannelOption.SO_BACKLOG, 4096)
			.childOption(ChannelOption.AUTO_READ, false)
			.childOption(ChannelOption.TCP_NODELAY, true)
			.childHandler(initializer())
			.bind("127.0.0.1", 0)
			.syncUninterruptibly()
			.channel();
	}

	private ChannelInitializer<Channel> initializer() {
		return new ChannelInitializer<>() {

			@Override
			protected void initChannel(Channel near) {
				join(near);
			}

		};
	}

	private void join(Channel near) {
		Channel far = new Bootstrap().group(near.eventLoop())
			.channel(NioSocketChannel.class)
			.option(ChannelOption.AUTO_READ, false)
			.option(ChannelOption.TCP_NODELAY, true)
			.handler(new Half(near, true))
			.connect("127.0.0.1", this.target)
			.addListener((connected) -> {
				if (connected.isSuccess()) {
					near.read();
				}
				else {
					near.close();
				}
			})
			.channel();
		near.pipeline().addLast(new Half(far, false));
		this.channels.add(near);
		this.channels.add(far);
	}

	public int port() {
		return ((java.net.InetSocketAddress) this.door.localAddress()).getPort();
	}

	/** Resets every connection; new ones may come. */
	public void cut() {
		this.channels.forEach((channel) -> {
			channel.config().setOption(ChannelOption.SO_LINGER, 0);
			channel.close();
		});
	}

	/** What is sent while it is silent is gone, and so is its connection in the end. */
	public void silent(boolean on) {
		this.silent = on;
	}

	/** As {@link #silent}, but what goes to the server gets there. */
	public void serverSilent(boolean on) {
		this.serverSilent = on;
	}

	public void delay(long millis) {
		this.delayMillis = millis;
	}

	/** What the rule picks of what comes from the server is lost. */
	public void lose(Predicate<ByteBuf> rule) {
		this.lost = rule;
	}

	@Override
	public void close() {
		this.group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
	}

	/** One direction of a connection. */
	private final class Half extends ChannelInboundHandlerAdapter {

		private final Channel other;

		private final boolean fromServer;

		/** Bytes were lost in the middle: what follows them makes no sense. */
		private boolean broken;

		Half(Channel other, boolean fromServer) {
			this.other = other;
			this.fromServer = fromServer;
		}

		@Override
		public void channelActive(ChannelHandlerContext context) {
			if (this.fromServer) {
				context.read();
			}
		}

		@Override
		public void channelRead(ChannelHandlerContext context, Object bytes) {
			this.broken |= Proxy.this.silent || (this.fromServer && Proxy.this.serverSilent);
			if (this.broken || (this.fromServer && Proxy.this.lost.test((ByteBuf) bytes))) {
				ReferenceCountUtil.release(bytes);
				context.read();
			}
			else if (Proxy.this.delayMillis > 0) {
				context.executor().schedule(() -> pass(context, bytes), Proxy.this.delayMillis, TimeUnit.MILLISECONDS);
			}
			else {
				pass(context, bytes);
			}
		}

		private void pass(ChannelHandlerContext context, Object bytes) {
			this.other.writeAndFlush(bytes).addListener((written) -> {
				if (written.isSuccess()) {
					context.read();
				}
				else {
					context.close();
				}
			});
		}

		@Override
		public void channelInactive(ChannelHandlerContext context) {
			Proxy.this.channels.remove(context.channel());
			this.other.close();
		}

		@Override
		public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
			context.close();
		}

	}

}
