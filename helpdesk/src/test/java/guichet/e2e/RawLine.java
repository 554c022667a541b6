package guichet.e2e;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A connection written byte by byte, as no well-behaved client would. */
final class RawLine implements AutoCloseable {

	private final Socket socket;

	private final OutputStream out;

	private final InputStream in;

	private volatile boolean over;

	RawLine(RunningGuichet guichet) throws IOException {
		this.socket = new Socket("127.0.0.1", guichet.port());
		this.socket.setSoTimeout(30_000);
		this.socket.setTcpNoDelay(true);
		this.out = this.socket.getOutputStream();
		this.in = this.socket.getInputStream();
	}

	/**
	 * Asks for the socket at a path, with more lines of the head; returns the answer's.
	 */
	String upgrade(RunningGuichet guichet, String path, String more) throws IOException {
		write(("GET " + path + " HTTP/1.1\r\nHost: localhost:" + guichet.port() + "\r\nOrigin: http://localhost:"
				+ guichet.port() + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
				+ "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
				+ "Sec-WebSocket-Protocol: guichet.v1\r\n" + more + "\r\n")
			.getBytes(StandardCharsets.US_ASCII));
		return head();
	}

	/** Everything up to the first empty line. */
	String head() throws IOException {
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
			int next = this.in.read();
			if (next < 0) {
				break;
			}
			head.write(next);
		}
		return head.toString(StandardCharsets.US_ASCII);
	}

	void write(byte[] bytes) throws IOException {
		this.out.write(bytes);
		this.out.flush();
	}

	/** A frame under a mask of zeros, its first byte (FIN and kind) as given. */
	void frame(int first, byte[] payload) throws IOException {
		ByteArrayOutputStream frame = new ByteArrayOutputStream();
		frame.write(first);
		frame.write(0x80 | payload.length);
		frame.write(new byte[4]);
		frame.write(payload);
		write(frame.toByteArray());
	}

	/** All that comes until the server closes. */
	String rest() throws IOException {
		return new String(this.in.readAllBytes(), StandardCharsets.UTF_8);
	}

	/** Hands on each text frame until the line is over. */
	void frames(Consumer<String> heard) {
		try (DataInputStream in = new DataInputStream(new BufferedInputStream(this.in))) {
			while (true) {
				int first = in.readUnsignedByte();
				long length = in.readUnsignedByte();
				length = (length == 126) ? in.readUnsignedShort() : (length == 127) ? in.readLong() : length;
				String payload = new String(in.readNBytes((int) length), StandardCharsets.UTF_8);
				if ((first & 0x0F) == 1) {
					heard.accept(payload);
				}
			}
		}
		catch (IOException ex) {
			this.over = true;
		}
	}

	boolean isOver() {
		return this.over;
	}

	/**
	 * Whether the server has closed by now, waiting for it as long as the read's limit.
	 */
	boolean ends() {
		try {
			while (this.in.read() >= 0) {
				continue;
			}
			return true;
		}
		catch (java.net.SocketTimeoutException ex) {
			return false;
		}
		catch (IOException ex) {
			return true;
		}
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
