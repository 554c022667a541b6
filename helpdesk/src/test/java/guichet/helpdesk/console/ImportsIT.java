package guichet.helpdesk.console;

import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import guichet.helpdesk.console.Api.Answer;
import guichet.helpdesk.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class ImportsIT {

	private static final String MULTIPART = "multipart/form-data; boundary=between";

	@Autowired
	private Desk desk;

	@Test
	void showsWhatWillChangeAndThenDoesIt() {
		Api manager = this.desk.as(Role.MANAGER);
		Answer plan = upload(manager, "faq.jsonl", lines("Onze chiffres.", "Au dos de la carte."));
		assertThat(plan.status()).isEqualTo(200);
		assertThat(plan.json().at("/created").asInt()).isEqualTo(2);
		assertThat(plan.at("/items/0/action")).isEqualTo("create");
		assertThat(plan.json().at("/items/0").has("before")).isFalse();
		assertThat(found(manager)).isEmpty();
		Answer applied = manager.post("/api/v1/imports/" + plan.at("/id") + "/apply", Map.of());
		assertThat(applied.json().at("/created").asInt()).isEqualTo(2);
		assertThat(found(manager)).hasSize(2);
		Answer again = upload(manager, "faq.jsonl", lines("Douze chiffres.", "Au dos de la carte."));
		assertThat(again.json().at("/changed").asInt()).isEqualTo(1);
		assertThat(again.json().at("/same").asInt()).isEqualTo(1);
		assertThat(again.at("/items/0/action")).isEqualTo("change");
		assertThat(again.at("/items/0/before/answer")).isEqualTo("Onze chiffres.");
		assertThat(again.at("/items/0/answer")).isEqualTo("Douze chiffres.");
	}

	@Test
	void tellsWhatCannotBeRead() {
		Answer plan = upload(this.desk.as(Role.MANAGER), "../../etc/odd.exe", "MZ");
		assertThat(plan.status()).isEqualTo(200);
		assertThat(plan.json().at("/problems")).isNotEmpty();
		assertThat(plan.json().at("/total").asInt()).isZero();
	}

	@Test
	void reachesNoAddressOfThisMachine() {
		Api manager = this.desk.as(Role.MANAGER);
		for (String url : new String[] { "http://127.0.0.1/", "http://localhost:1/", "file:///etc/passwd",
				"http://169.254.169.254/latest/meta-data" }) {
			Answer plan = manager.post("/api/v1/imports", Map.of("url", url));
			assertThat(plan.status()).as(url).isEqualTo(200);
			assertThat(plan.json().at("/problems")).as(url).isNotEmpty();
			assertThat(plan.body()).as(url).doesNotContain("root:");
		}
	}

	@Test
	void namesABadValue() {
		Api manager = this.desk.as(Role.MANAGER);
		assertThat(manager.post("/api/v1/imports", Map.of()).detail()).contains("url");
		assertThat(manager.post("/api/v1/imports", Map.of("url", "x".repeat(2001))).detail()).contains("url", "2001");
		assertThat(manager.send("POST", "/api/v1/imports", MULTIPART, "--between--\r\n").status()).isEqualTo(400);
		assertThat(manager.send("POST", "/api/v1/imports", "text/plain", "x").status()).isEqualTo(415);
		assertThat(manager.post("/api/v1/imports/unknown/apply", Map.of()).status()).isEqualTo(404);
	}

	@Test
	void isForManagersOnly() {
		Api agent = this.desk.as(Role.SUPERVISOR);
		assertThat(upload(agent, "faq.jsonl", "{}").status()).isEqualTo(403);
		assertThat(agent.post("/api/v1/imports/x/apply", Map.of()).status()).isEqualTo(403);
		assertThat(this.desk.nobody().post("/api/v1/imports", Map.of("url", "x")).status()).isIn(401, 403);
	}

	private static String lines(String first, String second) {
		return """
				{"id": "puk-1", "question": "Combien de chiffres a le code ZORG ?", "answer": "%s"}
				{"id": "puk-2", "question": "Où est le code ZORG ?", "answer": "%s"}
				""".formatted(first, second);
	}

	private static Answer upload(Api api, String name, String content) {
		return api.send("POST", "/api/v1/imports", MULTIPART, """
				--between\r
				Content-Disposition: form-data; name="language"\r
				\r
				fr\r
				--between\r
				Content-Disposition: form-data; name="file"; filename="%s"\r
				Content-Type: application/octet-stream\r
				\r
				%s\r
				--between--\r
				""".formatted(name, content));
	}

	private static JsonNode found(Api api) {
		return api.get("/api/v1/articles?text=zorg").json().at("/items");
	}

}
