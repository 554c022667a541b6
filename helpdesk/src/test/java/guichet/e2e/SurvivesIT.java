package guichet.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class SurvivesIT {

	@Test
	void keepsWhatWasAckedAndAnswersOnceThroughHardKills(@TempDir Path data) {
		try (RunningGuichet guichet = RunningGuichet.start(data)) {
			TestVisitor visitor = TestVisitor.arrive(guichet, "fr");
			String token = visitor.token();
			List<UUID> keys = new ArrayList<>();
			for (int round = 0; round < 3; round++) {
				for (int i = 0; i < 5; i++) {
					UUID key = UUID.randomUUID();
					keys.add(key);
					visitor.say(key, "c koi le prix m361");
				}
				UUID last = keys.getLast();
				visitor.await((frame) -> "ack".equals(TestSocket.type(frame))
						&& last.toString().equals(frame.path("key").asString()));
				guichet.killHard();
				visitor.close();
				guichet.start();
				visitor = TestVisitor.resume(guichet, token, 0);
			}
			awaitAnswer(visitor);
			UUID first = keys.getFirst();
			visitor.say(first, "c koi le prix m361");
			JsonNode ack = visitor.await((frame) -> "ack".equals(TestSocket.type(frame)));
			assertThat(ack.path("seq").asInt()).isEqualTo(1);
			check(visitor.entries(), keys);
			visitor.close();
		}
	}

	@Test
	void storesAMessageOnceThroughAKillOfTheDatabase(@TempDir Path data) throws IOException {
		try (RunningGuichet guichet = RunningGuichet.start(data);
				TestVisitor visitor = TestVisitor.arrive(guichet, "fr")) {
			visitor.ask("c koi le prix m361");
			String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst().strip();
			ProcessHandle server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
			server.destroyForcibly();
			server.onExit().join();
			UUID key = UUID.randomUUID();
			Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofSeconds(1)).until(() -> {
				visitor.say(key, "prix du tableau M054");
				return visitor.frames()
					.stream()
					.anyMatch((frame) -> "ack".equals(TestSocket.type(frame))
							&& key.toString().equals(frame.path("key").asString()));
			});
			awaitAnswer(visitor);
			assertThat(visitor.entries()).extracting((entry) -> entry.path("seq").asInt()).containsExactly(1, 2, 3, 4);
		}
	}

	private static void awaitAnswer(TestVisitor visitor) {
		visitor.await((frame) -> {
			List<JsonNode> entries = visitor.entries();
			return !entries.isEmpty() && "assistant".equals(TestSocket.author(entries.getLast()));
		});
	}

	private static void check(List<JsonNode> entries, List<UUID> keys) {
		assertThat(entries).extracting((entry) -> entry.path("seq").asInt())
			.containsExactlyElementsOf(IntStream.rangeClosed(1, entries.size()).boxed().toList());
		assertThat(entries).filteredOn((entry) -> "customer".equals(TestSocket.author(entry)))
			.extracting((entry) -> entry.path("key").asString())
			.containsExactlyElementsOf(keys.stream().map(UUID::toString).toList());
		boolean owed = false;
		for (JsonNode entry : entries) {
			boolean customer = "customer".equals(TestSocket.author(entry));
			assertThat(customer || owed).as("a reply without a question at %s", entry).isTrue();
			owed = customer;
		}
		assertThat(owed).as("a reply is owed still").isFalse();
	}

}
