package guichet.helpdesk.console;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import guichet.helpdesk.console.Api.Answer;
import guichet.helpdesk.staff.Role;
import guichet.helpdesk.staff.SignedIn;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class TicketsIT {

	@Autowired
	private Desk desk;

	@Test
	void briefsWhoeverTakesATicketOver() {
		Desk.Visitor visitor = this.desk.visitor().say("Bonjour").say("person, please");
		Answer ticket = this.desk.as(Role.AGENT).get("/api/v1/tickets/" + ticketOf(visitor));
		assertThat(ticket.status()).isEqualTo(200);
		assertThat(ticket.at("/status")).isEqualTo("waiting");
		assertThat(ticket.at("/reason")).isEqualTo("no-answer-twice");
		assertThat(ticket.at("/customer/id")).isEqualTo(visitor.customer().toString());
		assertThat(ticket.at("/brief/openQuestion")).isEqualTo("person, please");
		assertThat(ticket.json().at("/brief/asked"))
			.hasToString("[{\"seq\":1,\"text\":\"Bonjour\"},{\"seq\":3,\"text\":\"person, please\"}]");
		assertThat(ticket.json().at("/brief/answered")).hasToString("[{\"seq\":2,\"text\":\"Answer to Bonjour\"}]");
		assertThat(ticket.at("/brief/nearest/0/article")).isEqualTo("tarifs");
		assertThat(ticket.at("/events/0/kind")).isEqualTo("opened");
	}

	@Test
	void letsOneAgentClaimAndTellsTheOtherWhoWas() {
		String path = "/api/v1/tickets/" + ticketOf(this.desk.visitor().say("Bonjour").askForAPerson());
		SignedIn colleague = this.desk.colleague("Amina");
		Api amina = this.desk.as(colleague);
		Answer claimed = amina.post(path + "/claim");
		assertThat(claimed.status()).isEqualTo(200);
		assertThat(claimed.at("/assignee/name")).isEqualTo("Amina");
		assertThat(amina.post(path + "/claim").status()).isEqualTo(200);
		Answer late = this.desk.as(Role.AGENT).post(path + "/claim");
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.header("content-type")).startsWith("application/problem+json");
		assertThat(late.at("/ticket/assignee/id")).isEqualTo(colleague.id().toString());
		assertThat(late.detail()).contains("Amina");
	}

	@Test
	void transfersToATeamOrAnAgentAndResolves() {
		Desk.Visitor visitor = this.desk.visitor().say("Bonjour").askForAPerson();
		String path = "/api/v1/tickets/" + ticketOf(visitor);
		Api agent = this.desk.as(Role.AGENT);
		agent.post(path + "/claim");
		JsonNode team = agent.get("/api/v1/teams").json().at("/items/0");
		Answer waiting = agent.post(path + "/transfer", Map.of("team", team.get("id").asString(), "note", "À vous"));
		assertThat(waiting.at("/status")).isEqualTo("waiting");
		assertThat(waiting.at("/team/name")).isEqualTo(team.get("name").asString());
		SignedIn colleague = this.desk.colleague("Amina");
		Answer given = agent.post(path + "/transfer", Map.of("agent", colleague.id().toString()));
		assertThat(given.at("/assignee/name")).isEqualTo("Amina");
		Answer resolved = this.desk.as(colleague).post(path + "/resolve", Map.of("note", "Réglé"));
		assertThat(resolved.at("/status")).isEqualTo("resolved");
		assertThat(visitor.conversation().state().code()).isEqualTo("closed");
		assertThat(agent.get(path).json().at("/notes")).extracting((note) -> note.get("text").asString())
			.containsExactly("À vous", "Réglé");
		Answer again = agent.post(path + "/resolve", Map.of());
		assertThat(again.status()).isEqualTo(409);
		assertThat(again.at("/ticket/status")).isEqualTo("resolved");
	}

	@Test
	void namesWhatIsWrongWithATransfer() {
		String path = "/api/v1/tickets/" + ticketOf(this.desk.visitor().say("Bonjour").askForAPerson());
		Api agent = this.desk.as(Role.AGENT);
		assertThat(agent.post(path + "/transfer", Map.of()).status()).isEqualTo(400);
		String nobody = UUID.randomUUID().toString();
		Answer unknown = agent.post(path + "/transfer", Map.of("agent", nobody));
		assertThat(unknown.status()).isEqualTo(400);
		assertThat(unknown.detail()).contains("agent", nobody);
		assertThat(agent.post(path + "/transfer", Map.of("team", "x")).detail()).contains("team", "x");
	}

	@Test
	void keepsNotesAmongTheStaff() {
		Desk.Visitor visitor = this.desk.visitor().say("Bonjour").askForAPerson();
		String path = "/api/v1/tickets/" + ticketOf(visitor) + "/notes";
		Api agent = this.desk.as(Role.AGENT);
		Answer noted = agent.post(path, Map.of("text", "Il rappelle demain"));
		assertThat(noted.status()).isEqualTo(201);
		assertThat(noted.at("/agent/name")).isEqualTo(this.desk.person(Role.AGENT).name());
		assertThat(agent.post(path, Map.of("text", " ")).detail()).contains("text");
		assertThat(agent.post(path, Map.of("text", "x".repeat(4001))).detail()).contains("4001");
		assertThat(agent.post(path, Map.of("text", "nul \0")).status()).isEqualTo(400);
		assertThat(agent.send("POST", path, "application/json", "{\"text\":").status()).isEqualTo(400);
		assertThat(agent.send("POST", path, "application/json", "{\"text\":{}}").detail()).contains("text");
	}

	@Test
	void listsAViewPageByPage() {
		for (int i = 0; i < 3; i++) {
			this.desk.visitor().say("Bonjour").askForAPerson();
		}
		Api agent = this.desk.as(Role.AGENT);
		List<String> whole = ids(agent.get("/api/v1/tickets?view=waiting&limit=200"));
		Answer first = agent.get("/api/v1/tickets?view=waiting&limit=2");
		Answer second = agent.get("/api/v1/tickets?view=waiting&limit=2&cursor=" + first.at("/next"));
		assertThat(ids(first)).isEqualTo(whole.subList(0, 2));
		assertThat(ids(second)).startsWith(whole.get(2));
		String mine = whole.getFirst();
		agent.post("/api/v1/tickets/" + mine + "/claim");
		assertThat(ids(agent.get("/api/v1/tickets?view=mine"))).contains(mine);
		assertThat(ids(agent.get("/api/v1/tickets?view=waiting&limit=200"))).doesNotContain(mine);
		assertThat(ids(agent.get("/api/v1/tickets?view=all&limit=200"))).containsAll(whole);
	}

	@Test
	void refusesAListThatIsAskedForBadly() {
		Api agent = this.desk.as(Role.AGENT);
		assertThat(agent.get("/api/v1/tickets?view=his").detail()).contains("view", "his");
		assertThat(agent.get("/api/v1/tickets?limit=201").detail()).contains("limit", "201");
		assertThat(agent.get("/api/v1/tickets?limit=many").status()).isEqualTo(400);
		assertThat(agent.get("/api/v1/tickets?cursor=bm9uc2Vuc2U").detail()).contains("cursor");
		assertThat(agent.get("/api/v1/tickets?cursor=%00").status()).isEqualTo(400);
		assertThat(agent.get("/api/v1/tickets?cursor=%c0%af").detail()).isEqualTo("The request cannot be read");
	}

	@Test
	void tellsNobodyOfWhatHeMayNotSee() {
		Api agent = this.desk.as(Role.AGENT);
		for (String id : List.of(UUID.randomUUID().toString(), "1", "%27")) {
			assertThat(agent.get("/api/v1/tickets/" + id).status()).isEqualTo(404);
			assertThat(agent.post("/api/v1/tickets/" + id + "/claim").status()).isEqualTo(404);
			assertThat(agent.post("/api/v1/tickets/" + id + "/notes", Map.of("text", "x")).status()).isEqualTo(404);
		}
		assertThat(this.desk.nobody().get("/api/v1/tickets").status()).isEqualTo(401);
		assertThat(this.desk.nobody().get("/api/v1/tickets/" + UUID.randomUUID()).status()).isEqualTo(401);
	}

	private String ticketOf(Desk.Visitor visitor) {
		return this.desk.as(Role.AGENT).get("/api/v1/conversations/" + visitor.conversationId()).at("/tickets/0/id");
	}

	private static List<String> ids(Answer answer) {
		return answer.json().at("/items").valueStream().map((item) -> item.get("id").asString()).toList();
	}

}
