package guichet.e2e;

import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The desk in a real browser: its pages, and what two colleagues do to each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskIT {

	private RunningGuichet guichet;

	private TestBrowser browser;

	@BeforeAll
	void start(@TempDir Path data) {
		this.guichet = RunningGuichet.start(data);
		this.browser = TestBrowser.open();
		for (String question : new String[] { "c koi le prix m361", "sms international PixX 200" }) {
			try (TestVisitor visitor = TestVisitor.arrive(this.guichet, "fr")) {
				visitor.ask(question);
				visitor.askForAPerson();
			}
		}
	}

	@AfterAll
	void stop() {
		this.browser.close();
		this.guichet.close();
	}

	@ParameterizedTest
	@CsvSource({ "fr-FR, 1440, 900, false", "en-GB, 390, 844, true", "ar-DZ, 1440, 900, true",
			"ar-DZ, 390, 844, false" })
	void isFitToBeShown(String locale, int width, int height, boolean dark) {
		Person admin = new Person(this.browser, this.guichet, width, height, locale);
		admin.dark(dark);
		String name = "desk-" + locale + "-" + width + (dark ? "-dark-" : "-");
		admin.open("/desk/");
		assertThat(admin.page().locator("input[name=login]")).isVisible();
		admin.look(name + "sign-in");
		admin.signIn("admin");
		assertThat(admin.part("ticket").first()).isVisible();
		admin.look(name + "inbox");
		admin.part("ticket").first().click();
		assertThat(admin.part("entry").first()).isVisible();
		admin.look(name + "conversation");
		for (String area : new String[] { "customers", "transcripts", "articles", "staff", "audit" }) {
			admin.open("/desk/#/" + area);
			assertThat(admin.part(area)).isVisible();
			assertThat(admin.part("loading")).hasCount(0);
			admin.look(name + area);
		}
		admin.open("/desk/#/customers");
		admin.page().locator("[data-part=customers] a").first().click();
		assertThat(admin.part("timeline")).isVisible();
		admin.look(name + "record");
		admin.hasNothingToComplain();
	}

	@Test
	void importsAFileAfterALookAtThePlan(@TempDir Path folder) throws Exception {
		Path file = folder.resolve("faq.jsonl");
		Files.writeString(file,
				"""
						{"id":"horaires-eid","question":"Êtes-vous ouverts pendant l'Aïd ?","answer":"La boutique est fermée les deux jours de l'Aïd.","lang":"fr"}
						{"id":"cadeau","question":"Faites-vous des emballages cadeau ?","answer":"L'emballage cadeau coûte 150 DA.","lang":"fr"}
						{"id":"faute","question":"","answer":"Sans question.","lang":"fr"}
						""");
		Person manager = new Person(this.browser, this.guichet, 1440, 900);
		manager.signIn("manager");
		manager.open("/desk/#/articles/import");
		manager.page().locator("input[type=file]").setInputFiles(file);
		manager.page().locator("[data-part=import-form] button[type=submit]").first().click();
		assertThat(manager.page().locator("[data-count=create]")).containsText("2");
		assertThat(manager.part("problems")).containsText("3");
		manager.look("desk-import-plan");
		manager.page().locator("[data-part=plan] button.primary").click();
		assertThat(manager.part("applied")).isVisible();
		manager.look("desk-import-applied");
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, "fr")) {
			Assertions.assertThat(visitor.ask("combien coute l'emballage cadeau").path("text").asString())
				.isEqualTo("L'emballage cadeau coûte 150 DA.");
		}
		manager.hasNothingToComplain();
	}

	@Test
	void refusesACollidingReplyUntilConfirmed() {
		TestVisitor visitor = TestVisitor.arrive(this.guichet, "fr");
		visitor.askForAPerson();
		Person agent = atTicketOf(visitor, "agent");
		agent.press("Prendre");
		assertThat(agent.part("ticket-status")).containsText("Pris par vous");
		Person colleague = atTicketOf(visitor, "supervisor");
		write(agent, "Bonjour, je m'en occupe.");
		visitor.await((frame) -> "Bonjour, je m'en occupe.".equals(frame.path("text").asString()));
		write(colleague, "Bonjour, moi aussi.");
		assertThat(colleague.part("conflict")).isVisible();
		colleague.look("desk-conflict");
		colleague.press("Envoyer quand même");
		visitor.await((frame) -> "Bonjour, moi aussi.".equals(frame.path("text").asString()));
		visitor.close();
	}

	@Test
	void transfersATicketToTheBackOfficeWithANote() {
		TestVisitor visitor = TestVisitor.arrive(this.guichet, "fr");
		visitor.askForAPerson();
		Person agent = atTicketOf(visitor, "agent");
		agent.press("Prendre");
		assertThat(agent.part("ticket-status")).containsText("Pris par vous");
		agent.press("Transférer");
		agent.page().locator("dialog select[name=where]").selectOption(new SelectOption().setLabel("Back office"));
		agent.page().locator("dialog textarea[name=note]").fill("Colis abîmé, photo reçue.");
		agent.look("desk-transfer");
		agent.page().locator("dialog button[type=submit]").click();
		assertThat(agent.part("ticket-status")).containsText("Back office");
		visitor.await((frame) -> frame.path("seq").asInt() == 3 && "queued".equals(frame.path("state").asString()));
		Person supervisor = atTicketOf(visitor, "supervisor");
		assertThat(supervisor.part("note").first()).containsText("Colis abîmé, photo reçue.");
		visitor.close();
	}

	@Test
	void asksWhichVersionStandsWhenTwoEditAnArticle() {
		Person manager = new Person(this.browser, this.guichet, 1440, 900);
		manager.signIn("manager");
		manager.open("/desk/#/articles/new");
		manager.page().locator("input[name=question]").fill("Proposez-vous des cours de peinture ?");
		manager.page().locator("textarea[name=answer]").fill("L'atelier donne un cours de peinture le samedi.");
		manager.page().locator("select[name=status]").selectOption("published");
		manager.page().locator("input[name=source]").fill("Atelier Mirador");
		manager.page().locator("[data-part=article-form] button[type=submit]").click();
		assertThat(manager.part("version").first()).containsText("1");
		Person admin = new Person(this.browser, this.guichet, 1440, 900);
		admin.signIn("admin");
		admin.page().navigate(manager.page().url());
		assertThat(admin.page().locator("textarea[name=answer]")).isVisible();
		answerWith(manager, "L'atelier donne un cours de peinture le dimanche.");
		assertThat(manager.part("version").first()).containsText("2");
		answerWith(admin, "L'atelier ne donne plus de cours.");
		assertThat(admin.part("article-conflict")).containsText("dimanche");
		admin.look("desk-article-conflict");
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, "fr")) {
			Assertions.assertThat(visitor.ask("proposez vous des cours de peinture").path("text").asString())
				.isEqualTo("L'atelier donne un cours de peinture le dimanche.");
		}
	}

	private static void answerWith(Person person, String answer) {
		person.page().locator("textarea[name=answer]").fill(answer);
		person.page().locator("[data-part=article-form] button[type=submit]").click();
	}

	private Person atTicketOf(TestVisitor visitor, String login) {
		String code = visitor.await((frame) -> frame.has("ticket")).path("ticket").asString();
		Person person = new Person(this.browser, this.guichet, 1440, 900);
		person.signIn(login);
		Locator open = person.page().locator("[data-view=open]");
		open.click();
		person.page().locator("[data-part=ticket]", new Page.LocatorOptions().setHasText(code)).click();
		assertThat(person.part("ticket-code")).containsText(code);
		return person;
	}

	private static void write(Person person, String text) {
		person.part("words").fill(text);
		person.part("words").press("Control+Enter");
	}

}
