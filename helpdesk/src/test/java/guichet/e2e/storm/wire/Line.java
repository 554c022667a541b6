package guichet.e2e.storm.wire;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;

/** One open line; says and hears frames. Pings are answered by themselves. */
public final class Line extends SimpleChannelInboundHandler<WebSocketFrame> {

	private final Channel channel;

	private final Ear ear;

	private String why = "dropped";

	Line(Channel channel, Ear ear) {
		this.channel = channel;
		this.ear = ear;
	}

	public void send(String frame) {
		this.channel.writeAndFlush(new TextWebSocketFrame(frame), this.channel.voidPromise());
	}

	/** Leaves as a page does that is closed. */
	public void close() {
		this.channel.writeAndFlush(new CloseWebSocketFrame(1000, "")).addListener((sent) -> this.channel.close());
	}

	/** Is gone without a word: the other end sees a reset. */
	public void cut() {
		this.channel.config().setOption(ChannelOption.SO_LINGER, 0);
		this.channel.close();
	}

	/** Whether this end reads; who does not is a slow reader. */
	public void reads(boolean on) {
		this.channel.config().setAutoRead(on);
	}

	@Override
	public void userEventTriggered(ChannelHandlerContext context, Object event) {
		if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
			this.ear.opened(this);
		}
	}

	@Override
	protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
		if (frame instanceof TextWebSocketFrame text) {
			this.ear.heard(Heard.read(ByteBufUtil.getBytes(text.content())));
		}
		else if (frame instanceof CloseWebSocketFrame close) {
			this.why = "closed " + close.statusCode();
			this.channel.close();
		}
	}

	@Override
	public void channelInactive(ChannelHandlerContext context) {
		this.ear.lost(this.why);
	}

	@Override
	public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
		this.why = String.valueOf(cause.getMessage()).replaceAll(":.*", "");
		this.channel.close();
	}

}
