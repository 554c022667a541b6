package guichet.e2e;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.awaitility.Awaitility;

/**
 * A program that fills the disk under a running Guichet and empties it again. Its
 * argument is a folder on a small file system of its own, such as
 * {@code mount -t tmpfs -o size=512m tmpfs FOLDER}.
 */
public final class DiskFull {

	private static final String TOKEN = "a-token-of-the-monitoring-only";

	private final RunningGuichet guichet;

	private final Path ballast;

	private DiskFull(RunningGuichet guichet, Path ballast) {
		this.guichet = guichet;
		this.ballast = ballast;
	}

	public static void main(String[] folder) throws IOException {
		Path small = Path.of(folder[0]);
		if (Files.getFileStore(small).getTotalSpace() > 1L << 30) {
			throw new IllegalArgumentException(small + " is on a file system of more than 1 GiB");
		}
		try (RunningGuichet guichet = RunningGuichet.start(small.resolve("data"),
				"--guichet.monitoring.token=" + TOKEN)) {
			new DiskFull(guichet, small.resolve("ballast")).run();
		}
	}

	private void run() throws IOException {
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, "fr")) {
			visitor.ask("c koi le prix m361");
			fill();
			int said = 0;
			UUID key = UUID.randomUUID();
			while (visitor.frames().stream().noneMatch((frame) -> "error".equals(TestSocket.type(frame)))) {
				key = UUID.randomUUID();
				visitor.say(key, "x".repeat(4000));
				String sent = key.toString();
				visitor.await((frame) -> sent.equals(frame.path("key").asString()));
				said++;
			}
			System.out.printf("Said %d more, the last of them refused: %s%n", said, visitor.await("error"));
			await(() -> readiness().contains("\"why\""));
			System.out.println("Readiness: " + readiness());
			Files.delete(this.ballast);
			await(() -> readiness().contains("\"UP\"") && !readiness().contains("DOWN"));
			System.out.println("With room again: " + readiness());
			String refused = key.toString();
			visitor.say(key, "x".repeat(4000));
			System.out.println("The refused one, sent again: " + visitor.await(
					(frame) -> "ack".equals(TestSocket.type(frame)) && refused.equals(frame.path("key").asString())));
		}
	}

	private void fill() throws IOException {
		byte[] bytes = new byte[4096];
		try (OutputStream file = Files.newOutputStream(this.ballast)) {
			while (true) {
				file.write(bytes);
			}
		}
		catch (IOException full) {
			System.out.println("The disk is full: " + full.getMessage());
		}
	}

	private String readiness() {
		return Probe.get(this.guichet, "/actuator/health/readiness", TOKEN).body();
	}

	private static void await(BooleanSupplier wanted) {
		Awaitility.await().atMost(Duration.ofMinutes(2)).until(wanted::getAsBoolean);
	}

}
