package guichet.helpdesk.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import guichet.helpdesk.console.Api.Answer;
import guichet.helpdesk.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class CustomersIT {

	@Autowired
	private Desk desk;

	@Test
	void keepsAProfileOnceAndTellsWhoCameLate() {
		String path = pathOf(this.desk.visitor().say("Bonjour").askForAPerson());
		Api agent = this.desk.as(Role.AGENT);
		Answer kept = agent.patch(path, Map.of("version", 1, "name", " Noé Bensaïd ", "phone", "0555 12 34 56"));
		assertThat(kept.status()).isEqualTo(200);
		assertThat(kept.at("/name")).isEqualTo("Noé Bensaïd");
		assertThat(kept.json().at("/version").asInt()).isEqualTo(2);
		Answer late = agent.patch(path, Map.of("version", 1, "name", "Autre"));
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.at("/current/name")).isEqualTo("Noé Bensaïd");
		Map<String, Object> withoutPhone = new HashMap<>(Map.of("version", 2));
		withoutPhone.put("phone", null);
		Answer taken = agent.patch(path, withoutPhone);
		assertThat(taken.json().at("/phone").isNull()).isTrue();
		assertThat(taken.at("/name")).isEqualTo("Noé Bensaïd");
		assertThat(agent.patch(path, Map.of("version", 3)).json().at("/version").asInt()).isEqualTo(3);
	}

	@Test
	void namesABadValue() {
		String path = pathOf(this.desk.visitor().say("Bonjour").askForAPerson());
		Api agent = this.desk.as(Role.AGENT);
		assertThat(agent.patch(path, Map.of("version", 1, "email", "nobody")).detail()).contains("email", "nobody");
		assertThat(agent.patch(path, Map.of("version", 1, "phone", "six")).detail()).contains("phone", "six");
		assertThat(agent.patch(path, Map.of("version", 1, "name", "x".repeat(201))).detail()).contains("name", "201");
		assertThat(agent.patch(path, Map.of("version", 1, "name", 7)).detail()).contains("name", "7");
		assertThat(agent.patch(path, Map.of("version", 1, "email", "a@b\r\nBcc: c@d")).status()).isEqualTo(400);
		assertThat(agent.patch(path, Map.of("name", "x")).detail()).contains("version");
		assertThat(agent.patch(path, List.of()).status()).isEqualTo(400);
		assertThat(agent.get(path).json().at("/version").asInt()).isEqualTo(1);
	}

	@Test
	void isFoundByNameAddressAndNumber() {
		Desk.Visitor visitor = this.desk.visitor().say("Bonjour").askForAPerson();
		Api agent = this.desk.as(Role.AGENT);
		agent.patch(pathOf(visitor), Map.of("version", 1, "name", "Léïla d'Ézéchiel", "email", "leila.ez@example.com",
				"phone", "+213 (0)661 98-76-54"));
		String id = visitor.customer().toString();
		for (String text : List.of("leila", "LEILA", "ezec", "leila%20d%27ezech", "leila.ez@example",
				"leila.ez%40example.com", "661987654", "0661%2098%2076", "987654", "+213")) {
			assertThat(found(agent, text)).as(text).contains(id);
		}
		for (String text : List.of("eila", "leilo", "661987655", "%27%29%20or%201=1%20--", "%25", "%3A*%20%26%20%21",
				"%00")) {
			assertThat(agent.get("/api/v1/customers?text=" + text).status()).as(text).isEqualTo(200);
			assertThat(found(agent, text)).as(text).doesNotContain(id);
		}
		assertThat(agent.get("/api/v1/customers?text=" + "x".repeat(201)).detail()).contains("text", "201");
	}

	@Test
	void areSearchedByAnIndex(@Autowired JdbcClient jdbc, @Autowired TransactionTemplate transaction) {
		String plan = transaction.execute((status) -> {
			jdbc.sql("set local enable_seqscan = off").update();
			return String.join("\n",
					jdbc.sql("explain select * from customer where words @@ search_query('leila', 1)")
						.query(String.class)
						.list());
		});
		assertThat(plan).contains("customer_words");
	}

	@Test
	void areListedTheLastHeardFirstPageByPage() {
		Desk.Visitor first = this.desk.visitor().say("Un").askForAPerson();
		Desk.Visitor second = this.desk.visitor().say("Deux").askForAPerson();
		this.desk.visitor(first.customer()).say("Trois").askForAPerson();
		Api agent = this.desk.as(Role.AGENT);
		Answer page = agent.get("/api/v1/customers?limit=1");
		assertThat(page.at("/items/0/id")).isEqualTo(first.customer().toString());
		assertThat(page.json().at("/items/0/conversations").asInt()).isEqualTo(2);
		Answer next = agent.get("/api/v1/customers?limit=1&cursor=" + page.at("/next"));
		assertThat(next.at("/items/0/id")).isEqualTo(second.customer().toString());
		List<String> all = found(agent, "");
		assertThat(all).doesNotHaveDuplicates();
		assertThat(agent.get("/api/v1/customers?cursor=x").detail()).contains("cursor");
	}

	@Test
	void showsAnAgentOnlyWhoCameToTheDesk() {
		Desk.Visitor visitor = this.desk.visitor().say("Bonjour");
		Api agent = this.desk.as(Role.AGENT);
		assertThat(agent.get(pathOf(visitor)).status()).isEqualTo(404);
		assertThat(agent.patch(pathOf(visitor), Map.of("version", 1, "name", "x")).status()).isEqualTo(404);
		assertThat(agent.get(pathOf(visitor) + "/timeline").status()).isEqualTo(404);
		assertThat(agent.post(pathOf(visitor) + "/notes", Map.of("text", "x")).status()).isEqualTo(404);
		assertThat(found(agent, "")).doesNotContain(visitor.customer().toString());
		assertThat(found(this.desk.as(Role.SUPERVISOR), "")).contains(visitor.customer().toString());
		assertThat(this.desk.as(Role.SUPERVISOR).get(pathOf(visitor)).status()).isEqualTo(200);
		assertThat(this.desk.as(Role.SUPERVISOR).get("/api/v1/customers/" + UUID.randomUUID()).status()).isEqualTo(404);
		assertThat(this.desk.nobody().get(pathOf(visitor)).status()).isEqualTo(401);
	}

	@Test
	void showsEveryExchangeInOrderOverAllConversations() {
		Desk.Visitor first = this.desk.visitor().say("Un").askForAPerson();
		Desk.Visitor second = this.desk.visitor(first.customer()).say("Deux");
		first.say("Trois");
		String path = pathOf(first) + "/timeline";
		Api supervisor = this.desk.as(Role.SUPERVISOR);
		assertThat(texts(supervisor.get(path))).containsExactly("Trois", "Answer to Deux", "Deux", "-", "Answer to Un",
				"Un");
		Answer page = supervisor.get(path + "?limit=4");
		assertThat(page.at("/items/1/conversation")).isEqualTo(second.conversationId().toString());
		assertThat(page.at("/items/0/channel")).isEqualTo("chat");
		Answer older = supervisor.get(path + "?limit=4&before=" + page.at("/next"));
		assertThat(texts(older)).containsExactly("Answer to Un", "Un");
		assertThat(older.json().at("/next").isNull()).isTrue();
		assertThat(texts(this.desk.as(Role.AGENT).get(path))).containsExactly("Trois", "-", "Answer to Un", "Un");
		assertThat(supervisor.get(path + "?before=x").detail()).contains("cursor");
	}

	@Test
	void gathersNotesAndTickets() {
		Desk.Visitor visitor = this.desk.visitor().say("Bonjour").askForAPerson();
		Api agent = this.desk.as(Role.AGENT);
		assertThat(agent.post(pathOf(visitor) + "/notes", Map.of("text", "Préfère le soir")).status()).isEqualTo(201);
		String ticket = agent.get(pathOf(visitor)).at("/tickets/0/id");
		agent.post("/api/v1/tickets/" + ticket + "/notes", Map.of("text", "Rappelé"));
		Answer record = agent.get(pathOf(visitor));
		assertThat(record.json().at("/notes")).extracting((note) -> note.get("text").asString())
			.containsExactly("Préfère le soir", "Rappelé");
		assertThat(record.at("/notes/0/agent/name")).isEqualTo(this.desk.person(Role.AGENT).name());
		assertThat(agent.post(pathOf(visitor) + "/notes", Map.of()).detail()).contains("text");
	}

	private static String pathOf(Desk.Visitor visitor) {
		return "/api/v1/customers/" + visitor.customer();
	}

	private static List<String> found(Api api, String text) {
		return api.get("/api/v1/customers?limit=200&text=" + text)
			.json()
			.at("/items")
			.valueStream()
			.map((item) -> item.get("id").asString())
			.toList();
	}

	private static List<String> texts(Answer answer) {
		return answer.json().at("/items").valueStream().map((item) -> item.at("/entry/text").asString("-")).toList();
	}

}
