package guichet.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** How much of the server one caller can take, behind a proxy that is believed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsIT {

	private RunningGuichet guichet;

	@BeforeAll
	void start(@TempDir Path data) {
		this.guichet = RunningGuichet.start(data, "--server.forward-headers-strategy=framework",
				"--guichet.live.heartbeat=1s", "--guichet.live.links-per-address=5",
				"--guichet.live.messages-per-minute=20", "--guichet.live.limits.messages-per-address=30",
				"--guichet.live.limits.links-per-visitor=3", "--guichet.live.limits.request=2s",
				"--guichet.live.limits.frames-per-second=50", "--guichet.live.limits.frames-per-minute=100");
	}

	@AfterAll
	void stop() {
		this.guichet.close();
	}

	@Test
	void letsAnAddressHoldSoManyLinksAndOthersTheirs() {
		List<TestSocket> held = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			held.add(at("192.0.2.1"));
		}
		TestSocket sixth = at("192.0.2.1");
		Awaitility.await().until(() -> sixth.closed() == 1013);
		TestSocket other = at("192.0.2.2");
		other.send(TestSocket.frame("hello"));
		other.await("welcome");
		assertThat(held).allSatisfy((socket) -> assertThat(socket.closed()).isZero());
		held.getFirst().close();
		Awaitility.await().until(() -> isWelcome("192.0.2.1"));
		held.forEach(TestSocket::close);
	}

	@Test
	void letsAVisitorHoldSoManyLinks() {
		TestVisitor visitor = TestVisitor.arrive(this.guichet, "fr");
		TestVisitor.resume(this.guichet, visitor.token(), 0);
		TestVisitor.resume(this.guichet, visitor.token(), 0);
		TestSocket fourth = at("127.0.0.1");
		fourth.send(TestSocket.frame("hello").put("token", visitor.token()));
		Awaitility.await().until(() -> fourth.closed() == 1013);
		assertThat(visitor.closed()).isZero();
	}

	@Test
	void countsAVisitorsMessagesOverAllHisLinks() {
		TestVisitor one = TestVisitor.arrive(this.guichet, "fr");
		TestVisitor two = TestVisitor.resume(this.guichet, one.token(), 0);
		for (int i = 0; i < 15; i++) {
			one.say("un " + i);
			two.say("deux " + i);
		}
		Awaitility.await().until(() -> refusals(one) + refusals(two) >= 8);
	}

	@Test
	void countsAnAddresssMessagesOverAllItsVisitors() {
		List<TestSocket> visitors = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			TestSocket visitor = at("192.0.2.3");
			visitor.send(TestSocket.frame("hello"));
			visitor.await("welcome");
			for (int said = 0; said < 10; said++) {
				visitor.send(TestSocket.frame("say").put("key", UUID.randomUUID().toString()).put("text", "n" + said));
			}
			visitors.add(visitor);
		}
		Awaitility.await().until(() -> visitors.stream().mapToLong(LimitsIT::refusals).sum() >= 8);
		assertThat(visitors).allSatisfy((visitor) -> assertThat(visitor.closed()).isZero());
	}

	@Test
	void countsFramesThatStoreNothing() {
		TestVisitor visitor = TestVisitor.arrive(this.guichet, "fr");
		for (int i = 0; i < 130; i++) {
			visitor.send(TestSocket.frame("typing").put("on", true));
		}
		assertThat(visitor.await("error").path("code").asString()).isEqualTo("too-many");
	}

	@Test
	void negotiatesNoCompression() throws IOException {
		try (RawLine line = new RawLine(this.guichet)) {
			String head = line.upgrade(this.guichet, "/ws/customer",
					"Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n");
			assertThat(head).startsWith("HTTP/1.1 101").doesNotContainIgnoringCase("Sec-WebSocket-Extensions");
		}
	}

	@Test
	void cutsOffARequestThatDripsIn() throws IOException {
		try (RawLine line = new RawLine(this.guichet)) {
			line.write("GET /ws/customer HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
			Awaitility.await().pollInterval(Duration.ofMillis(300)).until(() -> {
				try {
					line.write("X-Drip: 1\r\n".getBytes(StandardCharsets.US_ASCII));
					return false;
				}
				catch (IOException ex) {
					return true;
				}
			});
		}
	}

	@Test
	void closesALinkThatAnswersNoPing() throws IOException {
		try (RawLine line = new RawLine(this.guichet)) {
			line.upgrade(this.guichet, "/ws/customer", "");
			assertThat(line.ends()).isTrue();
		}
	}

	@Test
	void cutsOffAFloodOfPings() throws IOException {
		try (RawLine line = new RawLine(this.guichet)) {
			line.upgrade(this.guichet, "/ws/customer", "");
			until(line, (each) -> each.frame(0x89, new byte[0]));
		}
	}

	@Test
	void cutsOffAFloodOfEmptyFragments() throws IOException {
		try (RawLine line = new RawLine(this.guichet)) {
			line.upgrade(this.guichet, "/ws/customer", "");
			line.frame(0x01, "{".getBytes(StandardCharsets.US_ASCII));
			until(line, (each) -> each.frame(0x00, new byte[0]));
		}
	}

	/** Sends on until it is cut off. */
	private static void until(RawLine line, Flood flood) {
		Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(10)).until(() -> {
			try {
				for (int i = 0; i < 10; i++) {
					flood.send(line);
				}
				return false;
			}
			catch (IOException ex) {
				return true;
			}
		});
	}

	private boolean isWelcome(String address) {
		try {
			TestSocket socket = at(address);
			socket.send(TestSocket.frame("hello"));
			Awaitility.await()
				.until(() -> socket.closed() != 0
						|| socket.frames().stream().anyMatch((frame) -> "welcome".equals(TestSocket.type(frame))));
			return socket.closed() == 0;
		}
		catch (CompletionException ex) {
			return false;
		}
	}

	private TestSocket at(String address) {
		return new TestSocket(this.guichet, "/ws/customer", Map.of("X-Forwarded-For", address));
	}

	private static long refusals(TestSocket socket) {
		return socket.frames().stream().filter((frame) -> "too-many".equals(frame.path("code").asString(""))).count();
	}

	private interface Flood {

		void send(RawLine line) throws IOException;

	}

}
