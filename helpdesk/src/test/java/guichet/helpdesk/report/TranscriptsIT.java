package guichet.helpdesk.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import guichet.helpdesk.console.Api;
import guichet.helpdesk.console.Api.Answer;
import guichet.helpdesk.console.ApiTest;
import guichet.helpdesk.console.Desk;
import guichet.helpdesk.satisfaction.Ratings;
import guichet.helpdesk.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class TranscriptsIT {

	@Autowired
	private Desk desk;

	@Autowired
	private Ratings ratings;

	@Test
	void listTheExchangesBehindEveryFigure() {
		String period = "from=" + Instant.now();
		rate(this.desk.visitor().say("Un"), 5, "Parfait");
		rate(this.desk.visitor().say("Deux"), 4, null);
		Desk.Visitor changed = this.desk.visitor().say("Trois");
		rate(changed, 5, null);
		rate(changed, 1, "Finalement non");
		this.desk.visitor().say("Quatre");
		this.desk.visitor().askForAPerson().say("Cinq, sans réponse");
		Api manager = this.desk.as(Role.MANAGER);
		JsonNode figures = manager.get("/api/v1/satisfaction?" + period).json();
		assertThat(figures.at("/asked").asInt()).isEqualTo(4);
		assertThat(figures.at("/rated").asInt()).isEqualTo(3);
		assertThat(figures.at("/byScore")).hasToString("{\"1\":1,\"2\":0,\"3\":0,\"4\":1,\"5\":1}");
		assertThat(figures.at("/mean").asDouble()).isEqualTo(10.0 / 3);
		assertThat(figures.at("/satisfiedShare").asDouble()).isEqualTo(2.0 / 3);
		assertThat(figures.at("/responseRate").asDouble()).isEqualTo(0.75);
		for (int score = 1; score <= 5; score++) {
			assertThat(list(manager, period + "&rating=" + score)).as("rated " + score)
				.hasSize(figures.at("/byScore/" + score).asInt());
		}
		assertThat(list(manager, period + "&asked=true")).hasSize(4);
		assertThat(list(manager, period + "&rating=none")).hasSize(2);
		assertThat(list(manager, period)).hasSize(5);
		JsonNode worst = list(manager, period + "&rating=1").getFirst();
		assertThat(worst.at("/id").asString()).isEqualTo(changed.conversationId().toString());
		assertThat(worst.at("/comment").asString()).isEqualTo("Finalement non");
		assertThat(worst.at("/firstText").asString()).isEqualTo("Trois");
		assertThat(worst.at("/messages").asInt()).isEqualTo(2);
	}

	@Test
	void countAConversationThatOpensAgainAsAnotherExchange() {
		String period = "from=" + Instant.now();
		Desk.Visitor visitor = this.desk.visitor().say("La première fois").askForAPerson();
		Api manager = this.desk.as(Role.MANAGER);
		String ticket = manager.get("/api/v1/conversations/" + visitor.conversationId()).at("/tickets/0/id");
		manager.post("/api/v1/tickets/" + ticket + "/resolve", Map.of());
		rate(visitor, 2, null);
		visitor.say("La seconde fois");
		rate(visitor, 5, null);
		List<JsonNode> both = list(manager, period);
		assertThat(both).extracting((one) -> one.at("/exchange").asInt()).containsExactly(2, 1);
		assertThat(both).extracting((one) -> one.at("/rating").asInt()).containsExactly(5, 2);
		assertThat(both).extracting((one) -> one.at("/state").asString()).containsExactly("assistant", "closed");
		assertThat(both).extracting((one) -> one.at("/firstText").asString())
			.containsExactly("La seconde fois", "La première fois");
		assertThat(list(manager, period + "&state=closed")).hasSize(1);
		String between = both.getFirst().at("/opened").asString();
		assertThat(list(manager, "from=" + between)).hasSize(1);
		assertThat(list(manager, period + "&to=" + between)).extracting((one) -> one.at("/exchange").asInt())
			.containsExactly(1);
		assertThat(list(manager, period + "&text=seconde")).hasSize(1);
	}

	@Test
	void areFoundByTheirWordsWhateverTheAccents() {
		Desk.Visitor visitor = this.desk.visitor().say("L’échéance du *222# n'est pas passée, كَيْفَ الحال");
		Api manager = this.desk.as(Role.MANAGER);
		String id = visitor.conversationId().toString();
		for (String text : List.of("echeance", "%C3%89CH%C3%89ANCE", "echeanc", "*222%23", "l%27echeance",
				"pass%C3%A9e%20222", "%D9%83%D9%8A%D9%81")) {
			assertThat(list(manager, "text=" + text)).as(text)
				.extracting((one) -> one.at("/id").asString())
				.contains(id);
		}
		for (String text : List.of("echeancier", "22", "echeance%20absente", "%27%20or%20true%20--", "%21%28%26%7C%29",
				"echeance%3A*%20%7C%20x", "%5C%27")) {
			Answer answer = manager.get("/api/v1/conversations?text=" + text);
			assertThat(answer.status()).as(text).isEqualTo(200);
			assertThat(answer.body()).as(text).doesNotContain(id);
		}
	}

	@Test
	void areSearchedByAnIndex(@Autowired JdbcClient jdbc, @Autowired TransactionTemplate transaction) {
		String plan = transaction.execute((status) -> {
			jdbc.sql("set local enable_seqscan = off").update();
			return String.join(
					"\n", jdbc
						.sql("explain select * from exchange where "
								+ Exchanges.of(new TranscriptFilter(null, null, "carte", false, new Period(null, null)))
									.condition())
						.param("text", "carte")
						.query(String.class)
						.list());
		});
		assertThat(plan).contains("exchange_words_words").contains("entry_feed_key");
	}

	@Test
	void areReadPageByPage() {
		String period = "from=" + Instant.now();
		for (int i = 0; i < 5; i++) {
			this.desk.visitor().say("Page " + i);
		}
		Api manager = this.desk.as(Role.MANAGER);
		List<String> paged = new ArrayList<>();
		String cursor = "";
		do {
			Answer page = manager.get("/api/v1/conversations?limit=2&" + period + "&cursor=" + cursor);
			page.json().at("/items").forEach((item) -> paged.add(item.at("/firstText").asString()));
			cursor = page.json().at("/next").asString("");
		}
		while (!cursor.isEmpty());
		assertThat(paged).containsExactly("Page 4", "Page 3", "Page 2", "Page 1", "Page 0");
	}

	@Test
	void areForManagersOnly() {
		for (Role role : List.of(Role.AGENT, Role.SUPERVISOR)) {
			assertThat(this.desk.as(role).get("/api/v1/conversations").status()).isEqualTo(403);
			assertThat(this.desk.as(role).get("/api/v1/satisfaction").status()).isEqualTo(403);
		}
		assertThat(this.desk.nobody().get("/api/v1/conversations").status()).isEqualTo(401);
		assertThat(this.desk.nobody().get("/api/v1/satisfaction").status()).isEqualTo(401);
	}

	@Test
	void refuseAFilterThatIsNone() {
		Api manager = this.desk.as(Role.MANAGER);
		assertThat(manager.get("/api/v1/conversations?rating=6").detail()).contains("rating", "6");
		assertThat(manager.get("/api/v1/conversations?state=open").detail()).contains("state", "open");
		assertThat(manager.get("/api/v1/conversations?from=yesterday").detail()).contains("from", "yesterday");
		assertThat(manager.get("/api/v1/conversations?from=2026-01-02&to=2026-01-01").detail()).contains("from", "to");
		assertThat(manager.get("/api/v1/conversations?to=%2B999999999-01-01T00:00:00Z").status()).isEqualTo(400);
		assertThat(manager.get("/api/v1/conversations?cursor=x").detail()).contains("cursor");
		assertThat(manager.get("/api/v1/conversations?limit=0").detail()).contains("limit", "0");
		assertThat(manager.get("/api/v1/conversations?asked=perhaps").status()).isEqualTo(400);
		assertThat(manager.get("/api/v1/conversations?text=" + "x".repeat(201)).detail()).contains("text", "201");
		assertThat(manager.get("/api/v1/satisfaction?to=31/01/2026").detail()).contains("to", "31/01/2026");
		assertThat(manager.get("/api/v1/satisfaction?to=2020-01-01").json().at("/mean").isNull()).isTrue();
	}

	private void rate(Desk.Visitor visitor, int score, String comment) {
		this.ratings.rate(visitor.conversationId(), UUID.randomUUID(), score, comment);
	}

	private static List<JsonNode> list(Api manager, String query) {
		return manager.get("/api/v1/conversations?limit=200&" + query).json().at("/items").valueStream().toList();
	}

}
