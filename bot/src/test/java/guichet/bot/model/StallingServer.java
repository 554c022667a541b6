package guichet.bot.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * A provider that sends the beginning of a stream, then waits. (WireMock holds back the
 * headers too.)
 */
final class StallingServer implements AutoCloseable {

	private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

	private final CompletableFuture<Duration> hungUp = new CompletableFuture<>();

	StallingServer(String begin, boolean trickles) throws IOException {
		Thread.ofVirtual().start(() -> serve(begin, trickles));
	}

	String url() {
		return "http://localhost:" + this.socket.getLocalPort() + "/v1";
	}

	/** How long the client stayed on the line. */
	CompletableFuture<Duration> hungUp() {
		return this.hungUp;
	}

	private void serve(String begin, boolean trickles) {
		try (Socket client = this.socket.accept()) {
			BufferedReader in = new BufferedReader(
					new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
			while (!in.readLine().isEmpty()) {
				continue;
			}
			long from = System.nanoTime();
			OutputStream out = client.getOutputStream();
			send(out, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n" + begin);
			try {
				while (true) {
					Thread.sleep(100);
					send(out, trickles ? ProviderStub.pieces("a") : ": still there\n\n");
				}
			}
			catch (IOException ex) {
				this.hungUp.complete(Duration.ofNanos(System.nanoTime() - from));
			}
		}
		catch (IOException | InterruptedException ex) {
			this.hungUp.completeExceptionally(ex);
		}
	}

	private static void send(OutputStream out, String text) throws IOException {
		out.write(text.getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
