package guichet.e2e;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every text that somebody can write, shown wherever it is shown: it stays a text. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextIT {

	private static final String SHORT = "<img src=x onerror=pwned=1><svg/onload=pwned=2>\"'>";

	private static final String LONG = SHORT + "<script>pwned=3</script>[un lien](javascript:pwned=4)"
			+ "![](x\" onerror=\"pwned=5) javascript:pwned=6 <iframe srcdoc=\"<script>top.pwned=7</script>\">"
			+ " <a href='javascript:pwned=8'>ici</a> {{constructor.constructor('pwned=9')()}} data:text/html,<script>1</script>";

	/** What a text must never have become, in shadow trees, too. */
	private static final String INTRUDERS = """
			() => {
				const found = window.pwned === undefined ? [] : ['a script ran: ' + window.pwned];
				const walk = (root) => {
					for (const element of root.querySelectorAll('*')) {
						if (element.shadowRoot) walk(element.shadowRoot);
						const bad = [...element.attributes].some(({ name, value }) => /^on/i.test(name)
							|| (/^(href|src|action|formaction|srcdoc)$/i.test(name) && /^\\s*(javascript|data:text|x$|<)/i.test(value)));
						const inline = element.localName === 'script' && !element.src;
						if (bad || inline || element.localName === 'iframe') found.push(element.outerHTML.slice(0, 200));
					}
				};
				walk(document);
				return found;
			}""";

	private RunningGuichet guichet;

	private TestBrowser browser;

	private TestAgent admin;

	private TestVisitor visitor;

	private String ticket;

	private String customer;

	@BeforeAll
	void write(@TempDir Path data) {
		this.guichet = RunningGuichet.start(data, "--guichet.knowledge.samples=false");
		this.browser = TestBrowser.open();
		this.admin = TestAgent.signIn(this.guichet, "admin");
		article();
		this.visitor = TestVisitor.arrive(this.guichet, "fr");
		this.visitor.ask("Comment emballez-vous les cadeaux fragiles ?");
		this.visitor.say(LONG);
		this.visitor.askForAPerson();
		JsonNode conversation = call("GET", "/api/v1/conversations/" + this.visitor.conversation(), null);
		this.ticket = conversation.at("/tickets/0/id").asString();
		this.customer = conversation.at("/customer/id").asString();
		call("PATCH", "/api/v1/agents/" + call("GET", "/api/v1/me", null).path("id").asString(),
				object().put("name", SHORT));
		this.admin.close();
		this.admin = TestAgent.signIn(this.guichet, "admin");
		call("PATCH", "/api/v1/customers/" + this.customer,
				object().put("version", 1).put("name", LONG.substring(0, 200)));
		call("POST", "/api/v1/customers/" + this.customer + "/notes", object().put("text", LONG));
		call("POST", "/api/v1/tickets/" + this.ticket + "/notes", object().put("text", LONG));
		this.admin.claim(this.visitor.conversation());
		this.admin.say(this.visitor.conversation(), LONG);
		this.visitor.await((frame) -> "agent".equals(TestSocket.author(frame)));
		this.visitor.send(
				TestSocket.frame("rate").put("key", UUID.randomUUID().toString()).put("score", 1).put("comment", LONG));
	}

	@AfterAll
	void stop() {
		this.visitor.close();
		this.admin.close();
		this.browser.close();
		this.guichet.close();
	}

	private void article() {
		ObjectNode article = object().put("question", "Comment emballez-vous les cadeaux fragiles ? " + SHORT)
			.put("answer", "Les cadeaux fragiles sont emballés dans du papier bulle. " + LONG)
			.put("language", "fr")
			.put("status", "published")
			.put("source", SHORT);
		article.putArray("phrasings").add("Comment emballez-vous les cadeaux fragiles ?").add(LONG.substring(0, 200));
		article.putArray("tags").add(SHORT);
		call("POST", "/api/v1/articles", article);
		call("POST", "/api/v1/agents", object().put("login", "other").put("name", SHORT).put("role", "agent"));
	}

	@Test
	void isNeverAnAddressThatRuns() {
		for (String url : List.of("javascript:alert(1)", "data:text/html,x", " javascript:alert(1)", "//evil.example",
				"https://x\"onclick=alert(1)")) {
			assertThatThrownBy(() -> call("POST", "/api/v1/articles",
					object().put("question", "q").put("answer", "a").put("language", "fr").put("url", url)))
				.hasMessageContaining("400");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "inbox/{ticket}", "customers", "customers/{customer}", "conversations/{conversation}",
			"transcripts", "transcripts/{conversation}", "articles", "staff", "audit" })
	void staysTextAtTheDesk(String place) {
		Person person = new Person(this.browser, this.guichet, 1440, 900);
		person.signIn("admin");
		person.open("/desk/#/" + place.replace("{ticket}", this.ticket)
			.replace("{customer}", this.customer)
			.replace("{conversation}", this.visitor.conversation()));
		assertThat(person.part("loading")).hasCount(0);
		assertThat(person.page().locator("body")).containsText("<img src=x onerror=pwned=1>");
		hasNoIntruder(person);
		if (place.startsWith("articles")) {
			person.page().locator("[data-part=articles] a").first().click();
			assertThat(person.page().locator("textarea[name=answer]")).isVisible();
			hasNoIntruder(person);
		}
		person.hasNothingToComplain();
	}

	@Test
	void staysTextInThePassageAtTheDesk() {
		Person person = new Person(this.browser, this.guichet, 1440, 900);
		person.signIn("admin");
		person.open("/desk/#/conversations/" + this.visitor.conversation());
		person.part("citation").first().click();
		assertThat(person.part("passage")).containsText("<script>pwned=3</script>");
		hasNoIntruder(person);
		person.hasNothingToComplain();
	}

	@Test
	void staysTextInTheWidget() {
		Person person = new Person(this.browser, this.guichet, 1280, 850);
		person.open("/demo/");
		person.widget("launcher").click();
		person.ask(LONG.substring(0, 300));
		person.ask("Comment emballez-vous les cadeaux fragiles ?");
		person.widget("citation").first().click();
		assertThat(person.widget("passage-text")).containsText("<script>pwned=3</script>");
		person.look("widget-hostile-passage");
		hasNoIntruder(person);
		person.hasNothingToComplain();
	}

	/** The visitor sees what the agent wrote and is called. */
	@Test
	void staysTextWhenTheAgentWroteIt() {
		Person person = new Person(this.browser, this.guichet, 1280, 850);
		person.open("/demo/");
		person.page()
			.evaluate("(token) => localStorage.setItem('guichet:localhost:" + this.guichet.port() + ":token', token)",
					this.visitor.token());
		person.open("/demo/");
		person.widget("launcher").click();
		assertThat(person.page().locator("guichet-chat [part~=message][data-author=agent]"))
			.containsText("[un lien](javascript:pwned=4)");
		hasNoIntruder(person);
		person.look("widget-hostile-agent");
		person.hasNothingToComplain();
	}

	private static void hasNoIntruder(Person person) {
		assertThat((List<?>) person.page().evaluate(INTRUDERS)).isEmpty();
	}

	private JsonNode call(String method, String path, JsonNode body) {
		return this.admin.call(method, path, body);
	}

	private static ObjectNode object() {
		ObjectNode object = TestSocket.frame("");
		object.remove("type");
		return object;
	}

}
