package guichet.e2e;

import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures how long a visitor waits for the first words of a quoted answer:
 * {@code FirstWords [questions a second] [seconds]}. The product runs in a process of its
 * own on the same machine, with its embedded defaults; each visitor asks six times a
 * minute.
 */
final class FirstWords {

	private static final List<String> QUESTIONS = List.of("quel est le prix du tableau M054 ?",
			"comment connaître mon volume restant ?", "what are the delivery times?", "كم سعر اللوحة M054؟",
			"le SMS international avec PixX 200, c'est combien ?", "comment renouveler mon forfait Only 4G ?");

	private static final int EACH_A_MINUTE = 6;

	private FirstWords() {
	}

	public static void main(String[] arguments) throws Exception {
		int rate = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 100;
		int seconds = (arguments.length > 1) ? Integer.parseInt(arguments[1]) : 30;
		Path data = Files.createTempDirectory("first-words");
		try (RunningGuichet guichet = RunningGuichet.start(data)) {
			List<Waiting> visitors = new ArrayList<>();
			for (int at = 0; at < rate * 60 / EACH_A_MINUTE; at++) {
				visitors.add(new Waiting(guichet));
			}
			ask(visitors, rate, 20);
			visitors.forEach((visitor) -> visitor.waits.clear());
			ask(visitors, rate, seconds);
			Thread.sleep(5_000);
			long[] micros = visitors.stream()
				.flatMap((visitor) -> visitor.waits.stream())
				.mapToLong((nanos) -> nanos / 1_000)
				.sorted()
				.toArray();
			System.out.printf("%d questions, %d answered; first words p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
					rate * seconds, micros.length, share(micros, 0.5), share(micros, 0.95), share(micros, 0.99));
			visitors.forEach(TestSocket::close);
		}
		System.exit(0);
	}

	private static void ask(List<Waiting> visitors, int rate, int seconds) throws InterruptedException {
		long start = System.nanoTime();
		for (int at = 0; at < rate * seconds; at++) {
			long due = start + at * 1_000_000_000L / rate;
			Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
			visitors.get(at % visitors.size()).ask(QUESTIONS.get(at % QUESTIONS.size()));
		}
	}

	private static double share(long[] micros, double share) {
		return (micros.length == 0) ? Double.NaN : micros[(int) (micros.length * share)] / 1_000.0;
	}

	/** A visitor with a watch. */
	private static final class Waiting extends TestSocket {

		private final ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();

		private final AtomicLong asked = new AtomicLong();

		Waiting(RunningGuichet guichet) {
			super(guichet, "/ws/customer", Map.of());
			send(frame("hello").put("locale", "fr"));
			await("welcome");
		}

		void ask(String question) {
			this.asked.set(System.nanoTime());
			send(frame("say").put("key", UUID.randomUUID().toString()).put("text", question));
		}

		@Override
		public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
			String frame = data.toString();
			boolean words = frame.contains("\"delta\"") || frame.contains("\"assistant\"");
			long since = words ? this.asked.getAndSet(0) : 0;
			if (since > 0) {
				this.waits.add(System.nanoTime() - since);
			}
			return super.onText(webSocket, data, last);
		}

	}

}
