package guichet.helpdesk.console;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import guichet.helpdesk.staff.Role;
import guichet.helpdesk.staff.SignedIn;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class AuditTrailIT {

	@Autowired
	private Desk desk;

	@Test
	void knowsWhoReadATranscriptOnceASitting() {
		Desk.Visitor visitor = this.desk.visitor().say("Bonjour").askForAPerson();
		SignedIn reader = this.desk.colleague("Amina");
		Api amina = this.desk.as(reader);
		for (int i = 0; i < 3; i++) {
			amina.get("/api/v1/conversations/" + visitor.conversationId() + "?limit=1&after=" + i);
		}
		String ticket = amina.get("/api/v1/conversations/" + visitor.conversationId()).at("/tickets/0/id");
		amina.get("/api/v1/tickets/" + ticket);
		amina.get("/api/v1/customers/" + visitor.customer() + "/timeline");
		List<JsonNode> read = lines("kind=read&agent=" + reader.id());
		assertThat(read).singleElement().satisfies((line) -> {
			assertThat(line.get("conversation").asString()).isEqualTo(visitor.conversationId().toString());
			assertThat(line.get("agent").get("name").asString()).isEqualTo("Amina");
		});
	}

	@Test
	void doesNotCallARefusedReadARead() {
		Desk.Visitor visitor = this.desk.visitor().say("Bonjour");
		SignedIn reader = this.desk.colleague("Amina");
		assertThat(this.desk.as(reader).get("/api/v1/conversations/" + visitor.conversationId()).status())
			.isEqualTo(404);
		assertThat(lines("kind=read&agent=" + reader.id())).isEmpty();
	}

	@Test
	void showsAllOfItPageByPageToAdministratorsOnly() {
		SignedIn colleague = this.desk.colleague("Karim");
		this.desk.as(colleague)
			.get("/api/v1/conversations/" + this.desk.visitor().say("Bonjour").askForAPerson().conversationId());
		List<JsonNode> all = lines("limit=200&agent=" + colleague.id());
		assertThat(all).extracting((line) -> line.get("kind").asString())
			.containsExactly("read", "token-made", "signed-in", "password-changed", "signed-in", "agent-added");
		Api admin = this.desk.as(Role.ADMIN);
		Api.Answer first = admin.get("/api/v1/audit?limit=2&agent=" + colleague.id());
		Api.Answer second = admin.get("/api/v1/audit?limit=2&agent=" + colleague.id() + "&cursor=" + first.at("/next"));
		assertThat(ids(first)).isEqualTo(ids(all).subList(0, 2));
		assertThat(ids(second)).isEqualTo(ids(all).subList(2, 4));
		assertThat(this.desk.as(Role.MANAGER).get("/api/v1/audit").status()).isEqualTo(403);
		assertThat(admin.get("/api/v1/audit?cursor=bm9uc2Vuc2U").status()).isEqualTo(400);
		assertThat(admin.get("/api/v1/audit?agent=nonsense").status()).isEqualTo(400);
		assertThat(admin.post("/api/v1/audit", Map.of()).status()).isIn(403, 405);
	}

	private List<JsonNode> lines(String query) {
		Api.Answer answer = this.desk.as(Role.ADMIN).get("/api/v1/audit?" + query);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json().at("/items").valueStream().toList();
	}

	private static List<String> ids(Api.Answer answer) {
		return ids(answer.json().at("/items").valueStream().toList());
	}

	private static List<String> ids(List<JsonNode> lines) {
		return lines.stream().map((line) -> line.get("id").asString()).toList();
	}

}
