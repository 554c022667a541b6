package guichet.gatling;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.ws;

import java.time.Duration;
import java.util.UUID;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;

/**
 * Visitors who come over half a minute, ask for a person and say a few things, each
 * awaited until it is acked, and agents who are shown it all. Settings, as
 * {@code -Dname=value}: url, visitors, messages, agents, password (of the agent).
 */
public class DayAtTheDesk extends Simulation {

	private static final String URL = System.getProperty("url", "http://127.0.0.1:8080");

	private static final int VISITORS = Integer.getInteger("visitors", 100);

	private static final int MESSAGES = Integer.getInteger("messages", 10);

	private static final int AGENTS = Integer.getInteger("agents", 1);

	private static final Duration RAMP = Duration.ofSeconds(30);

	private final ChainBuilder acked = exec(
			ws("say").sendText("{\"type\":\"#{frame}\",\"key\":\"#{key}\",\"text\":\"Bonjour, avez-vous ce tableau ?\"}")
				.await(20)
				.on(ws.checkTextMessage("ack")
					.matching(jsonPath("$.key").isEL("#{key}"))
					.check(jsonPath("$.type").is("ack"))));

	private final ScenarioBuilder visitors = scenario("visitors")
		.exec(ws("arrive").connect("/ws/customer").subprotocol("guichet.v1").header("Origin", URL))
		.exec(ws("hello").sendText("{\"type\":\"hello\",\"locale\":\"fr\"}")
			.await(20)
			.on(ws.checkTextMessage("welcome").check(jsonPath("$.type").is("welcome"))))
		.exec((session) -> session.set("key", UUID.randomUUID().toString()).set("frame", "handover"))
		.exec(this.acked)
		.exec(repeat(MESSAGES).on(exec((session) -> session.set("key", UUID.randomUUID().toString()).set("frame", "say"))
			.exec(this.acked)
			.exec(pause(1))))
		.exec(ws("leave").close());

	private final ScenarioBuilder agents = scenario("agents")
		.exec(http("sign in").post("/api/v1/tokens")
			.header("Content-Type", "application/json")
			.body(StringBody(
					"{\"login\":\"agent\",\"password\":\"" + System.getProperty("password", "") + "\"}"))
			.check(jsonPath("$.token").saveAs("token")))
		.exec(ws("sit down").connect("/ws/agent")
			.subprotocol("guichet.v1")
			.header("Origin", URL)
			.header("Authorization", "Bearer #{token}"))
		.exec(ws("hello to the desk").sendText("{\"type\":\"hello\"}")
			.await(20)
			.on(ws.checkTextMessage("welcome").check(jsonPath("$.type").is("welcome"))))
		.exec(pause(RAMP.plusSeconds(MESSAGES)))
		.exec(ws("go home").close());

	{
		setUp(this.agents.injectOpen(atOnceUsers(AGENTS)), this.visitors.injectOpen(rampUsers(VISITORS).during(RAMP)))
			.protocols(http.baseUrl(URL).wsBaseUrl(URL.replaceFirst("^http", "ws")));
	}

}
