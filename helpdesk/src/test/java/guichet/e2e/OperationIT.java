package guichet.e2e;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import guichet.helpdesk.store.backup.Keeping;

import static org.assertj.core.api.Assertions.assertThat;

/** What whoever runs the product sees: health, figures and the log. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationIT {

	private static final String TOKEN = "a-token-of-the-monitoring-only";

	private static final String CARD = "4970 1012 3456 7893";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private Path data;

	private RunningGuichet guichet;

	@BeforeAll
	void start(@TempDir Path data) {
		this.data = data;
		this.guichet = RunningGuichet.start(data, "--guichet.monitoring.token=" + TOKEN,
				"--logging.structured.format.console=ecs", "--logging.level.guichet=debug");
	}

	@AfterAll
	void stop() {
		this.guichet.close();
	}

	@Test
	void tellsEverybodyWhetherItIsReadyAndTheMonitoringWhy() {
		for (String probe : List.of("/actuator/health/liveness", "/actuator/health/readiness", "/actuator/health")) {
			HttpResponse<String> anybody = get(probe, null);
			assertThat(anybody.statusCode()).as(probe).isEqualTo(200);
			assertThat(JSON.readTree(anybody.body()).has("components")).as(probe).isFalse();
		}
		JsonNode why = JSON.readTree(get("/actuator/health/readiness", TOKEN).body()).path("components");
		assertThat(why.propertyNames()).containsExactlyInAnyOrder("readinessState", "database", "knowledge");
		assertThat(why.path("knowledge").path("details").path("articles").asInt()).isPositive();
	}

	@Test
	void showsFiguresToTheMonitoringOnly() {
		assertThat(get("/actuator/prometheus", null).statusCode()).isEqualTo(401);
		assertThat(get("/actuator/prometheus", TOKEN + "x").statusCode()).isEqualTo(401);
		for (String shut : List.of("/actuator", "/actuator/info", "/actuator/env", "/actuator/metrics",
				"/actuator/heapdump", "/actuator/loggers")) {
			assertThat(get(shut, TOKEN).statusCode()).as(shut).isEqualTo(404);
		}
		assertThat(get("/api/v1/me", TOKEN).statusCode()).isEqualTo(403);
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, "fr")) {
			visitor.ask("c koi le prix m361");
			visitor.send("{\"type\":\"nonsense\"}");
			visitor.await("error");
			String figures = get("/actuator/prometheus", TOKEN).body();
			assertThat(figures).contains("guichet_connections{side=\"customer\"}",
					"guichet_connections{side=\"agent\"}",
					"guichet_ack_seconds_bucket{outcome=\"settled\",le=\"0.005\"}", "guichet_commit_drafts_bucket",
					"guichet_commit_waiting", "guichet_fanout_lag_seconds_bucket", "guichet_feed_behind",
					"guichet_owed_replies", "guichet_owed_oldest_seconds", "guichet_queue_waiting",
					"guichet_queue_oldest_seconds", "guichet_connections_slow_total", "guichet_knowledge_articles",
					"guichet_knowledge_search_seconds_bucket", "guichet_frames_refused_total{code=\"bad-frame\"}",
					"disk_free_bytes", "hikaricp_connections_active", "jvm_memory_used_bytes");
			assertThat(Probe.value(figures, "guichet_connections{side=\"customer\"}")).isPositive();
			assertThat(Probe.value(figures, "guichet_ack_seconds_count{outcome=\"settled\"}")).isPositive();
			assertThat(Probe.value(figures, "guichet_frames_refused_total{code=\"bad-frame\"}")).isPositive();
			assertThat(Probe.value(figures, "guichet_knowledge_search_seconds_count")).isPositive();
		}
	}

	@Test
	void givesEachRequestAnId() {
		String own = get("/api/v1/me", null).headers().firstValue("X-Request-Id").orElseThrow();
		assertThat(UUID.fromString(own)).isNotNull();
		assertThat(get("/api/v1/me", null).headers().firstValue("X-Request-Id")).isNotEqualTo(own);
	}

	/** Readiness says why, the sender is told, and all heals by itself. */
	@Test
	void saysThatTheDatabaseIsAwayUntilItIsBack() throws Exception {
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, "fr")) {
			visitor.ask("c koi le prix m361");
			Outage outage = Outage.of(this.data);
			awaitReadiness(503);
			JsonNode why = JSON.readTree(get("/actuator/health/readiness", TOKEN).body()).path("components");
			assertThat(why.path("database").path("details").path("why").asString()).contains("is");
			assertThat(get("/actuator/health/liveness", null).statusCode()).isEqualTo(200);
			UUID key = UUID.randomUUID();
			visitor.say(key, "prix du tableau M054");
			JsonNode error = visitor.await("error");
			assertThat(error.path("code").asString()).isEqualTo("unavailable");
			assertThat(error.path("key").asString()).isEqualTo(key.toString());
			outage.end();
			awaitReadiness(200);
			visitor.say(key, "prix du tableau M054");
			visitor.await((frame) -> "ack".equals(TestSocket.type(frame))
					&& key.toString().equals(frame.path("key").asString()));
		}
	}

	private void awaitReadiness(int status) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> get("/actuator/health/readiness", null).statusCode() == status);
	}

	/**
	 * Conversations, the secret behind visitors' tokens, accounts: a new machine goes on.
	 */
	@Test
	void goesOnElsewhereFromABackupTakenWhileItRan(@TempDir Path elsewhere) {
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, "fr")) {
			visitor.ask("c koi le prix m361");
			Path file = elsewhere.resolve("backup.guichet");
			Path data = elsewhere.resolve("data");
			PrintStream printed = new PrintStream(new ByteArrayOutputStream());
			String programs = "--guichet.database.binaries=" + Path.of("target", "postgres");
			assertThat(new Keeping(printed, System.err).run("backup",
					List.of("--to", file.toString(), "--guichet.data=" + this.data, programs)))
				.isZero();
			assertThat(new Keeping(printed, System.err).run("restore",
					List.of("--from", file.toString(), "--guichet.data=" + data, programs)))
				.isZero();
			try (RunningGuichet restored = RunningGuichet.start(data);
					TestVisitor again = TestVisitor.resume(restored, visitor.token(), 0);
					TestAgent agent = TestAgent.signIn(restored, "agent")) {
				assertThat(again.conversation()).isEqualTo(visitor.conversation());
				again.ask("prix du tableau M054");
				assertThat(again.entries().subList(0, 2)).isEqualTo(visitor.entries());
				again.askForAPerson();
				agent.await((frame) -> again.conversation().equals(frame.path("conversation").asString()));
			}
		}
	}

	/** At the most talkative level, a whole story leaves no word, token or number. */
	@Test
	void logsJsonLinesWithoutWhatWasSaid() {
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, "fr");
				TestAgent agent = TestAgent.signIn(this.guichet, "agent")) {
			visitor.ask("c koi le prix m361");
			visitor.ask("ma carte est " + CARD + " et mon secret zibeline");
			visitor.askForAPerson();
			agent.await((frame) -> visitor.conversation().equals(frame.path("conversation").asString()));
			agent.claim(visitor.conversation());
			visitor.await((frame) -> "agent".equals(frame.path("state").asString()));
			agent.say(visitor.conversation(), "Votre ornithorynque est en route");
			visitor.await((frame) -> frame.path("text").asString("").contains("ornithorynque"));
			visitor.send(TestSocket.frame("rate")
				.put("key", UUID.randomUUID().toString())
				.put("score", 9)
				.put("comment", "chinchilla"));
			visitor.await("error");
			String log = this.guichet.log();
			assertThat(log).doesNotContain(CARD, "4970", "zibeline", "m361", "ornithorynque", "chinchilla", TOKEN,
					visitor.token(), agent.token(), RunningGuichet.PASSWORD);
			assertThat(events(log).filter((event) -> event.has("request"))
				.map((event) -> event.path("request").asString())).isNotEmpty();
			assertThat(events(log).map((event) -> event.path("conversation").asString("")))
				.contains(visitor.conversation());
		}
	}

	private static Stream<JsonNode> events(String log) {
		return log.lines().filter((line) -> line.startsWith("{")).map(JSON::readTree);
	}

	private HttpResponse<String> get(String path, @Nullable String token) {
		return Probe.get(this.guichet, path, token);
	}

}
