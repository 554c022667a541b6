package guichet.helpdesk.console;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import guichet.helpdesk.console.Endpoints.Endpoint;
import guichet.helpdesk.staff.Role;
import guichet.helpdesk.staff.SignedIn;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every endpoint that names an object, called by an agent for one that is not his: a new
 * endpoint that this table does not know fails.
 */
@ApiTest
class ObjectAccessIT {

	@Autowired
	private Desk desk;

	@Autowired
	private Collection<RequestMappingInfoHandlerMapping> mappings;

	private String unseen;

	private String stranger;

	private String othersClaimed;

	private String othersWaiting;

	@BeforeEach
	void prepare() {
		Desk.Visitor alone = this.desk.visitor().say("Bonjour");
		this.unseen = alone.conversationId().toString();
		this.stranger = alone.customer().toString();
		SignedIn other = this.desk.colleague("Back", this.desk.team("Back office"));
		this.othersClaimed = ticket();
		this.desk.as(other).post("/api/v1/tickets/" + this.othersClaimed + "/claim");
		this.othersWaiting = ticket();
		this.desk.as(other)
			.post("/api/v1/tickets/" + this.othersWaiting + "/transfer",
					Map.of("team", this.desk.team("Back office").toString()));
	}

	@Test
	void isRefusedToAnAgentOfAnotherTeam() {
		Map<String, Refusal> table = table();
		Api agent = this.desk.as(this.desk.colleague("Accueil", this.desk.team("Accueil")));
		for (Endpoint endpoint : Endpoints.of(this.mappings).ofObjects()) {
			Refusal refusal = table.get(endpoint.toString());
			assertThat(refusal).as("No object of another's is named for " + endpoint).isNotNull();
			String body = endpoint.method().equals("GET") ? null : refusal.body;
			String type = (body == null) ? null : "application/json";
			Api.Answer answer = agent.send(endpoint.method(), refusal.path, type, body);
			assertThat(answer.status()).as(endpoint + " " + answer.body()).isEqualTo(refusal.status);
		}
	}

	@Test
	void isAllowedToSupervisorsAndToTheTeam() {
		Api supervisor = this.desk.as(Role.SUPERVISOR);
		assertThat(supervisor.get("/api/v1/conversations/" + this.unseen).status()).isEqualTo(200);
		assertThat(supervisor.get("/api/v1/customers/" + this.stranger).status()).isEqualTo(200);
		assertThat(supervisor.post("/api/v1/tickets/" + this.othersWaiting + "/claim").status()).isEqualTo(200);
		Api colleague = this.desk.as(this.desk.colleague("Office", this.desk.team("Back office")));
		assertThat(colleague.post("/api/v1/tickets/" + this.othersClaimed + "/resolve", Map.of()).status())
			.isEqualTo(200);
		Api alone = this.desk.as(this.desk.colleague("Alone"));
		assertThat(alone.post("/api/v1/tickets/" + ticket() + "/resolve", Map.of()).status()).isEqualTo(200);
	}

	@Test
	void isNotFoundByGuessing() {
		assertThat(UUID.fromString(ticket()).version()).isEqualTo(4);
		assertThat(UUID.fromString(this.stranger).version()).isEqualTo(4);
		assertThat(UUID.fromString(this.unseen).version()).isEqualTo(4);
	}

	private Map<String, Refusal> table() {
		Map<String, Refusal> table = new LinkedHashMap<>();
		String nowhere = UUID.randomUUID().toString();
		String claimed = "/api/v1/tickets/" + this.othersClaimed;
		table.put("GET /api/v1/tickets/{id}", new Refusal("/api/v1/tickets/" + nowhere, "", 404));
		table.put("POST /api/v1/tickets/{id}/claim",
				new Refusal("/api/v1/tickets/" + this.othersWaiting + "/claim", "{}", 403));
		table.put("POST /api/v1/tickets/{id}/transfer",
				new Refusal(claimed + "/transfer", "{\"team\":\"" + this.desk.team("Accueil") + "\"}", 403));
		table.put("POST /api/v1/tickets/{id}/resolve", new Refusal(claimed + "/resolve", "{}", 403));
		table.put("POST /api/v1/tickets/{id}/notes",
				new Refusal("/api/v1/tickets/" + nowhere + "/notes", "{\"text\":\"x\"}", 404));
		table.put("GET /api/v1/conversations/{id}", new Refusal("/api/v1/conversations/" + this.unseen, "", 404));
		String customer = "/api/v1/customers/" + this.stranger;
		table.put("GET /api/v1/customers/{id}", new Refusal(customer, "", 404));
		table.put("GET /api/v1/customers/{id}/timeline", new Refusal(customer + "/timeline", "", 404));
		table.put("PATCH /api/v1/customers/{id}", new Refusal(customer, "{\"version\":1,\"name\":\"x\"}", 404));
		table.put("POST /api/v1/customers/{id}/notes", new Refusal(customer + "/notes", "{\"text\":\"x\"}", 404));
		table.put("GET /api/v1/articles/{id}", new Refusal("/api/v1/articles/" + nowhere, "", 404));
		table.put("PUT /api/v1/articles/{id}", new Refusal("/api/v1/articles/" + nowhere, "{}", 403));
		table.put("GET /api/v1/public/articles/{article}/versions/{version}",
				new Refusal("/api/v1/public/articles/" + nowhere + "/versions/1", "", 404));
		table.put("POST /api/v1/imports/{id}/apply", new Refusal("/api/v1/imports/" + nowhere + "/apply", "{}", 403));
		table.put("PATCH /api/v1/agents/{id}",
				new Refusal("/api/v1/agents/" + this.desk.person(Role.ADMIN).id(), "{\"role\":\"agent\"}", 403));
		table.put("POST /api/v1/agents/{id}/password",
				new Refusal("/api/v1/agents/" + this.desk.person(Role.ADMIN).id() + "/password", "{}", 403));
		return table;
	}

	private String ticket() {
		Desk.Visitor visitor = this.desk.visitor().say("Bonjour").askForAPerson();
		return this.desk.as(Role.SUPERVISOR)
			.get("/api/v1/conversations/" + visitor.conversationId())
			.at("/tickets/0/id");
	}

	/** What is called, with which body, and how it is answered. */
	private record Refusal(String path, String body, int status) {
	}

}
