package guichet.e2e;

import java.io.IOException;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** A socket that is opened again whenever the server has had enough of it. */
final class FuzzSocket implements AutoCloseable {

	private final RunningGuichet guichet;

	private final @Nullable String token;

	private final Consumer<String> heard;

	private RawLine line;

	FuzzSocket(RunningGuichet guichet, @Nullable String token, Consumer<String> heard) throws IOException {
		this.guichet = guichet;
		this.token = token;
		this.heard = heard;
		this.line = open();
	}

	private RawLine open() throws IOException {
		RawLine opened = new RawLine(this.guichet);
		String bearer = (this.token == null) ? "" : "Authorization: Bearer " + this.token + "\r\n";
		String head = opened.upgrade(this.guichet, (this.token == null) ? "/ws/customer" : "/ws/agent", bearer);
		if (!head.startsWith("HTTP/1.1 101")) {
			throw new IOException("Not let in: " + head);
		}
		opened.write(FuzzFrames.frame(0x81, "{\"type\":\"hello\"}".getBytes()));
		Thread.ofVirtual().start(() -> opened.frames(this.heard));
		return opened;
	}

	void send(byte[] bytes) throws IOException {
		try {
			if (this.line.isOver()) {
				throw new IOException("closed");
			}
			this.line.write(bytes);
		}
		catch (IOException ex) {
			this.line.close();
			this.line = open();
		}
	}

	@Override
	public void close() {
		try {
			this.line.close();
		}
		catch (IOException ex) {
			// it is over anyway
		}
	}

}
