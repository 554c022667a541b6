package guichet.helpdesk.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import guichet.helpdesk.console.Api.Answer;
import guichet.helpdesk.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class ArticlesIT {

	@Autowired
	private Desk desk;

	@Test
	void keepsEveryVersionThatWasPublished() {
		Api manager = this.desk.as(Role.MANAGER);
		Answer created = manager.post("/api/v1/articles", article("Combien coûte la livraison ?", "400 DA."));
		assertThat(created.status()).isEqualTo(201);
		assertThat(created.at("/status")).isEqualTo("published");
		assertThat(created.at("/source")).isEqualTo("desk");
		String path = "/api/v1/articles/" + created.at("/id");
		Map<String, Object> changed = article("Combien coûte la livraison ?", "500 DA.");
		changed.put("version", 1);
		Answer revised = manager.put(path, changed);
		assertThat(revised.json().at("/version").asInt()).isEqualTo(2);
		Answer stale = manager.put(path, article(changed, "answer", "600 DA."));
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.at("/current/answer")).isEqualTo("500 DA.");
		String versions = "/api/v1/public/articles/" + created.at("/id") + "/versions/";
		Answer old = this.desk.nobody().get(versions + "1");
		assertThat(old.status()).isEqualTo(200);
		assertThat(old.at("/text")).isEqualTo("400 DA.");
		assertThat(old.at("/title")).isEqualTo("Combien coûte la livraison ?");
		assertThat(old.header("cache-control")).contains("public");
		for (String unknown : List.of("3", "0", "x", "99999999999")) {
			assertThat(this.desk.nobody().get(versions + unknown).status()).isEqualTo(404);
		}
	}

	@Test
	void areShownOnThePagesThatMayEmbedTheChatOnly() {
		Answer created = this.desk.as(Role.MANAGER).post("/api/v1/articles", article("Partagé ?", "Oui."));
		String path = "/api/v1/public/articles/" + created.at("/id") + "/versions/1";
		Answer shop = this.desk.nobody().onPageOf("https://shop.example").get(path);
		assertThat(shop.header("access-control-allow-origin")).isEqualTo("https://shop.example");
		assertThat(shop.at("/text")).isEqualTo("Oui.");
		Answer other = this.desk.nobody().onPageOf("https://shop.example.evil.example").get(path);
		assertThat(other.header("access-control-allow-origin")).isEmpty();
		Answer desk = this.desk.as(Role.AGENT).onPageOf("https://shop.example").get("/api/v1/articles");
		assertThat(desk.header("access-control-allow-origin")).isEmpty();
	}

	@Test
	void showsVisitorsNoDraft() {
		Answer created = this.desk.as(Role.MANAGER)
			.post("/api/v1/articles", article(article("Un brouillon ?", "Secret."), "status", "draft"));
		Answer asked = this.desk.nobody().get("/api/v1/public/articles/" + created.at("/id") + "/versions/1");
		assertThat(asked.status()).isEqualTo(404);
		assertThat(asked.body()).doesNotContain("Secret");
	}

	@Test
	void areWrittenByManagersOnly() {
		Api agent = this.desk.as(Role.AGENT);
		assertThat(agent.post("/api/v1/articles", article("Qui ?", "Moi.")).status()).isEqualTo(403);
		assertThat(agent.put("/api/v1/articles/x", article("Qui ?", "Moi.")).status()).isEqualTo(403);
		assertThat(agent.get("/api/v1/articles").status()).isEqualTo(200);
		assertThat(this.desk.nobody().get("/api/v1/articles").status()).isEqualTo(401);
	}

	@Test
	void namesABadValue() {
		Api manager = this.desk.as(Role.MANAGER);
		Map<String, Object> good = article("Quoi ?", "Ceci.");
		assertThat(manager.post("/api/v1/articles", article(good, "status", "open")).detail()).contains("status",
				"open");
		assertThat(manager.post("/api/v1/articles", article(good, "answer", "")).detail()).contains("answer");
		assertThat(manager.post("/api/v1/articles", article(good, "url", "javascript:alert(1)")).detail())
			.contains("url", "javascript:");
		assertThat(manager.post("/api/v1/articles", article(good, "phrasings", "x")).detail()).contains("phrasings");
		assertThat(manager.post("/api/v1/articles", Map.of()).detail()).contains("question");
		assertThat(manager.put("/api/v1/articles/" + UUID.randomUUID(), good).status()).isEqualTo(404);
		assertThat(manager.get("/api/v1/articles/%20").status()).isEqualTo(404);
	}

	@Test
	void areListedPageByPage() {
		Api manager = this.desk.as(Role.MANAGER);
		for (int i = 0; i < 3; i++) {
			manager.post("/api/v1/articles", article("Feuilletable numéro " + i + " ?", "Oui."));
		}
		Api agent = this.desk.as(Role.AGENT);
		Answer first = agent.get("/api/v1/articles?text=feuilletable&language=fr&limit=2");
		assertThat(first.json().at("/items")).hasSize(2);
		Answer second = agent.get("/api/v1/articles?text=feuilletable&language=fr&limit=2&cursor=" + first.at("/next"));
		assertThat(second.json().at("/items")).hasSize(1);
		assertThat(second.json().at("/next").isNull()).isTrue();
		assertThat(agent.get("/api/v1/articles?text=feuilletable&language=ar").json().at("/items")).isEmpty();
		assertThat(agent.get("/api/v1/articles?cursor=*").detail()).contains("cursor");
	}

	@Test
	void areTriedAsAVisitorWouldAsk() throws InterruptedException {
		this.desk.as(Role.MANAGER)
			.post("/api/v1/articles", article("Comment nettoyer une toile imprimée ?", "Avec un chiffon doux et sec."));
		Api agent = this.desk.as(Role.AGENT);
		String path = "/api/v1/articles/search?q=comment%20nettoyer%20une%20toile%20imprimee&language=fr";
		for (int i = 0; i < 50 && agent.get(path).json().at("/items").isEmpty(); i++) {
			Thread.sleep(100);
		}
		Answer tried = agent.get(path);
		assertThat(tried.at("/items/0/article/question")).isEqualTo("Comment nettoyer une toile imprimée ?");
		assertThat(tried.at("/verdict")).isIn("certain", "between", "unsure", "none");
		assertThat(tried.json().at("/probability").asDouble()).isBetween(0.0, 1.0);
		assertThat(tried.at("/why")).isNotEmpty();
		assertThat(agent.get("/api/v1/articles/search").detail()).contains("q");
		assertThat(agent.get("/api/v1/articles/search?q=*%3A*%20AND%20%28&language=fr").status()).isEqualTo(200);
	}

	private static Map<String, Object> article(String question, String answer) {
		return new HashMap<>(Map.of("question", question, "answer", answer, "language", "fr", "status", "published",
				"phrasings", List.of(), "tags", List.of("test")));
	}

	private static Map<String, Object> article(Map<String, Object> article, String field, Object value) {
		Map<String, Object> changed = new HashMap<>(article);
		changed.put(field, value);
		return changed;
	}

}
