package guichet.helpdesk.console;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import guichet.helpdesk.console.Api.Answer;
import guichet.helpdesk.satisfaction.Ratings;
import guichet.helpdesk.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class ConversationIT {

	@Autowired
	private Desk desk;

	@Autowired
	private Ratings ratings;

	@Test
	void showsAllThatWasSaidWithItsProof() {
		Desk.Visitor visitor = this.desk.visitor().say("Bonjour").askForAPerson();
		this.ratings.rate(visitor.conversationId(), UUID.randomUUID(), 5, "Merci");
		Answer read = this.desk.as(Role.AGENT).get("/api/v1/conversations/" + visitor.conversationId());
		assertThat(read.status()).isEqualTo(200);
		assertThat(read.at("/state")).isEqualTo("queued");
		assertThat(read.at("/customer/id")).isEqualTo(visitor.customer().toString());
		assertThat(read.json().at("/lastSeq").asInt()).isEqualTo(3);
		assertThat(read.json().at("/closed").isNull()).isTrue();
		JsonNode entries = read.json().at("/entries");
		assertThat(entries).extracting((entry) -> entry.get("seq").asInt()).containsExactly(1, 2, 3);
		assertThat(entries.at("/0/author/kind").asString()).isEqualTo("customer");
		assertThat(entries.at("/0").has("sentences")).isFalse();
		assertThat(entries.at("/1/model").asString()).isEqualTo("echo");
		assertThat(entries.at("/1/sentences/0/citations/0/version").asInt()).isEqualTo(3);
		assertThat(entries.at("/2/kind").asString()).isEqualTo("state");
		assertThat(entries.at("/2/ticket").asString()).isEqualTo(read.at("/tickets/0/code"));
		assertThat(read.json().at("/ratings/0/score").asInt()).isEqualTo(5);
	}

	@Test
	void readsOnFromAPosition() {
		Desk.Visitor visitor = this.desk.visitor().say("Un").say("Deux").askForAPerson();
		Answer read = this.desk.as(Role.AGENT)
			.get("/api/v1/conversations/" + visitor.conversationId() + "?after=1&limit=2");
		assertThat(read.json().at("/entries")).extracting((entry) -> entry.get("seq").asInt()).containsExactly(2, 3);
		assertThat(read.json().at("/lastSeq").asInt()).isEqualTo(5);
		assertThat(this.desk.as(Role.AGENT)
			.get("/api/v1/conversations/" + visitor.conversationId() + "?limit=1001")
			.detail()).contains("limit", "1001");
	}

	@Test
	void showsAnAgentOnlyWhatCameToTheDesk() {
		Desk.Visitor visitor = this.desk.visitor().say("Bonjour");
		String path = "/api/v1/conversations/" + visitor.conversationId();
		Answer hidden = this.desk.as(Role.AGENT).get(path);
		assertThat(hidden.status()).isEqualTo(404);
		assertThat(hidden.body()).doesNotContain("Bonjour");
		assertThat(this.desk.as(Role.SUPERVISOR).get(path).status()).isEqualTo(200);
		assertThat(this.desk.nobody().get(path).status()).isEqualTo(401);
		visitor.askForAPerson();
		assertThat(this.desk.as(Role.AGENT).get(path).status()).isEqualTo(200);
		for (String unknown : List.of(UUID.randomUUID().toString(), "1")) {
			assertThat(this.desk.as(Role.SUPERVISOR).get("/api/v1/conversations/" + unknown).status()).isEqualTo(404);
		}
	}

}
