package guichet.bot.model;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/**
 * A provider that takes a request, sends the beginning of an answer and then says the
 * same again and again, or nothing. (WireMock holds back the headers too.)
 */
final class StallingServer implements AutoCloseable {

	static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";

	private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

	private final CompletableFuture<Void> reached = new CompletableFuture<>();

	private final CompletableFuture<Void> hungUp = new CompletableFuture<>();

	/** The beginning may be empty, not even a status; so may be what is repeated. */
	StallingServer(String begin, String repeated) throws IOException {
		Thread.ofVirtual().start(() -> serve(begin, repeated));
	}

	String url() {
		return "http://localhost:" + this.socket.getLocalPort() + "/v1";
	}

	/** Done when a client is there. */
	CompletableFuture<Void> reached() {
		return this.reached;
	}

	/**
	 * Returns when the client has closed its end, or never came: on a busy machine a
	 * short deadline may end before the call has begun.
	 */
	void awaitHangUp() throws IOException {
		this.socket.close();
		this.hungUp.join();
	}

	private void serve(String begin, String repeated) {
		try (Socket client = this.socket.accept()) {
			this.reached.complete(null);
			Thread.ofVirtual().start(() -> readToTheEnd(client));
			send(client, begin);
			while (!this.hungUp.isDone()) {
				send(client, repeated);
				Thread.sleep(20);
			}
		}
		catch (IOException | InterruptedException ex) {
			this.hungUp.complete(null);
		}
	}

	private void readToTheEnd(Socket client) {
		try {
			client.getInputStream().transferTo(OutputStream.nullOutputStream());
		}
		catch (IOException ex) {
			// a reset is an end as well
		}
		this.hungUp.complete(null);
	}

	private static void send(Socket client, String text) throws IOException {
		client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
		client.getOutputStream().flush();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
