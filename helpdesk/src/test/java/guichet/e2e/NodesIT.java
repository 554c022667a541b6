package guichet.e2e;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import redis.embedded.RedisServer;
import tools.jackson.databind.JsonNode;

import guichet.helpdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes on one PostgreSQL, with a real Redis that then goes away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesIT {

	private final PGSimpleDataSource database = TestDatabase.fresh();

	private RedisServer redis;

	private RunningGuichet one;

	private RunningGuichet two;

	@BeforeAll
	void start(@TempDir Path data) throws Exception {
		this.redis = RedisServer.newRedisServer().port(RunningGuichet.freePort()).build();
		this.redis.start();
		String[] settings = { "--guichet.database.url=" + this.database.getURL(),
				"--guichet.database.user=" + this.database.getUser(),
				"--guichet.database.password=" + this.database.getPassword(),
				"--guichet.redis.url=redis://localhost:" + this.redis.ports().getFirst() };
		this.one = RunningGuichet.start(data.resolve("one"), settings);
		this.two = RunningGuichet.start(data.resolve("two"), settings);
	}

	@AfterAll
	void stop() throws Exception {
		this.one.close();
		this.two.close();
		this.redis.stop();
	}

	@Test
	@Order(1)
	void speakAcrossNodes() {
		speakAcross();
	}

	@Test
	@Order(2)
	void tellAnAgentWhoComesBackExactlyWhatHeMissed() {
		try (TestVisitor visitor = TestVisitor.arrive(this.one, "fr");
				TestAgent agent = TestAgent.signIn(this.two, "agent")) {
			visitor.askForAPerson();
			agent.await((frame) -> of(visitor, frame));
			long since = agent.feed();
			agent.close();
			IntStream.range(0, 30).forEach((i) -> visitor.say("ligne " + i));
			try (TestAgent again = agent.resumeAt(this.one, since)) {
				IntStream.range(30, 40).forEach((i) -> visitor.say("ligne " + i));
				Awaitility.await().until(() -> texts(again, visitor).size() >= 40);
				assertThat(texts(again, visitor))
					.containsExactlyElementsOf(IntStream.range(0, 40).mapToObj((i) -> "ligne " + i).toList());
			}
		}
	}

	@Test
	@Order(3)
	void speakAcrossNodesWithoutRedis() throws Exception {
		this.redis.stop();
		speakAcross();
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> Probe.get(this.one, "/actuator/health", null).body().contains("DEGRADED"));
		for (String probe : List.of("/actuator/health", "/actuator/health/readiness")) {
			assertThat(Probe.get(this.one, probe, null).statusCode()).as(probe).isEqualTo(200);
		}
	}

	@Test
	@Order(4)
	void letAVisitorGoOnAtTheOtherNodeWhenHisDies() {
		TestVisitor visitor = TestVisitor.arrive(this.one, "fr");
		visitor.ask("bonjour");
		this.one.killHard();
		try (TestVisitor again = TestVisitor.resume(this.two, visitor.token(), visitor.lastSeq())) {
			JsonNode reply = again.ask("c koi le prix m361");
			assertThat(reply.path("text").asString()).contains("3 000 DA");
			assertThat(again.entries()).extracting((entry) -> entry.path("seq").asInt()).containsExactly(3, 4);
		}
		this.one.start();
	}

	@Test
	@Order(5)
	void loseNothingWhenOneStopsUnderLoad() throws Exception {
		List<SteadyVisitor> visitors = IntStream.range(0, 20)
			.mapToObj((i) -> SteadyVisitor.talk(List.of(this.one, this.two), i % 5 == 0))
			.toList();
		Awaitility.await().until(() -> visitors.stream().allMatch((visitor) -> visitor.acked() > 10));
		this.one.terminate();
		List<Integer> acked = visitors.stream().map(SteadyVisitor::acked).toList();
		Awaitility.await()
			.until(() -> IntStream.range(0, visitors.size()).allMatch((i) -> visitors.get(i).acked() > acked.get(i)));
		JdbcClient jdbc = JdbcClient.create(this.database);
		for (SteadyVisitor visitor : visitors) {
			visitor.end();
			assertThat(visitor.partings()).hasSize(1)
				.allMatch((parting) -> parting.matches("1012 retry-after-ms=\\d+"));
			assertThat(visitor.errors()).isEmpty();
			assertThat(visitor.shown()).isEqualTo(IntStream.rangeClosed(1, visitor.shown().size()).boxed().toList());
			assertThat(jdbc
				.sql("select key from entry where conversation = ?::uuid and text is not null"
						+ " and author_kind = 'customer' order by seq")
				.param(visitor.conversation())
				.query(UUID.class)
				.list()).isEqualTo(visitor.said());
		}
		Awaitility.await()
			.until(() -> jdbc
				.sql("select count(*) from conversation where state = 'assistant'" + " and owed_seq > answered_seq")
				.query(Integer.class)
				.single() == 0);
	}

	private void speakAcross() {
		try (TestVisitor visitor = TestVisitor.arrive(this.one, "fr");
				TestAgent agent = TestAgent.signIn(this.two, "agent")) {
			visitor.askForAPerson();
			agent.await((frame) -> of(visitor, frame));
			agent.claim(visitor.conversation());
			visitor.await((frame) -> "agent".equals(frame.path("state").asString()));
			agent.say(visitor.conversation(), "Bonjour");
			visitor.await((frame) -> "Bonjour".equals(frame.path("text").asString()));
			visitor.say("Merci");
			agent.await((frame) -> of(visitor, frame) && "Merci".equals(frame.path("text").asString()));
			assertThat(visitor.entries()).extracting((entry) -> entry.path("seq").asInt()).containsExactly(1, 2, 3, 4);
		}
	}

	private static List<String> texts(TestAgent agent, TestVisitor visitor) {
		return agent.frames()
			.stream()
			.filter((frame) -> "message".equals(TestSocket.type(frame)) && of(visitor, frame))
			.map((frame) -> frame.path("text").asString())
			.toList();
	}

	private static boolean of(TestVisitor visitor, JsonNode frame) {
		return frame.has("seq") && visitor.conversation().equals(frame.path("conversation").asString());
	}

}
