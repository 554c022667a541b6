package guichet.e2e;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The main job end to end, by real browsers against the product as a user starts it. */
class StoryIT {

	@Test
	void askedAnsweredHandedOverSolvedRatedAndRead(@TempDir Path data) {
		try (RunningGuichet guichet = RunningGuichet.start(data); TestBrowser browser = TestBrowser.open()) {
			Person visitor = new Person(browser, guichet, 1280, 850);
			Person agent = new Person(browser, guichet, 1440, 900);
			Person manager = new Person(browser, guichet, 1440, 900);
			asksAndReadsTheSource(visitor);
			isOfferedAPersonForWhatTheBaseDoesNotHold(visitor);
			String code = asksForAPerson(visitor);
			takesTheTicketWithAllThatWasSaid(agent, code);
			speakTogether(visitor, agent);
			closes(agent);
			rates(visitor);
			readsTheRatedTranscript(manager);
			findsEveryExchangeInTheRecord(agent);
			visitor.hasNothingToComplain();
			agent.hasNothingToComplain();
			manager.hasNothingToComplain();
		}
	}

	private static void asksAndReadsTheSource(Person visitor) {
		visitor.open("/demo/");
		visitor.widget("launcher").click();
		visitor.look("story-1-visitor-opens");
		visitor.ask("c koi le prix m361");
		assertThat(visitor.widget("sentence").first()).containsText("3 000 DA");
		visitor.look("story-2-visitor-is-answered");
		visitor.widget("citation").first().click();
		assertThat(visitor.widget("passage")).containsText("Le tableau M361 en 30×60 cm coûte 3 000 DA.");
		assertThat(visitor.widget("passage")).containsText("Mis à jour le");
		visitor.look("story-3-visitor-reads-the-passage");
		visitor.page().keyboard().press("Escape");
	}

	private static void isOfferedAPersonForWhatTheBaseDoesNotHold(Person visitor) {
		visitor.ask("quelle est la capitale du Pérou ?");
		Locator reply = visitor.page().locator("guichet-chat [part~=message][data-author=assistant]").nth(1);
		assertThat(reply).isVisible();
		assertThat(reply.locator("[part~=citation]")).hasCount(0);
		assertThat(visitor.widget("handover")).isVisible();
		visitor.look("story-4-visitor-is-told-it-is-not-known");
	}

	private static String asksForAPerson(Person visitor) {
		visitor.widget("handover").click();
		assertThat(visitor.widget("queue")).containsText("Vous êtes le prochain");
		visitor.look("story-5-visitor-waits");
		String queue = visitor.widget("queue").innerText();
		return queue.substring(queue.indexOf("Ticket") + 6).strip().split("\\s")[0];
	}

	private static void takesTheTicketWithAllThatWasSaid(Person agent, String code) {
		agent.signIn("agent");
		agent.page().locator("[data-part=ticket]", new Page.LocatorOptions().setHasText(code)).click();
		assertThat(agent.part("entry")).hasCount(4);
		assertThat(agent.part("entry").first()).containsText("c koi le prix m361");
		assertThat(agent.part("entry").nth(1)).containsText("3 000 DA");
		agent.press("Prendre");
		assertThat(agent.part("ticket-status")).containsText("Pris par vous");
		agent.look("story-6-agent-took-the-ticket");
	}

	private static void speakTogether(Person visitor, Person agent) {
		write(agent, "Bonjour, je regarde cela avec vous.");
		Locator fromAgent = visitor.page().locator("guichet-chat [part~=message][data-author=agent]");
		assertThat(fromAgent.first()).containsText("Bonjour, je regarde cela avec vous.");
		visitor.ask("Merci, livrez-vous à Oran ?");
		assertThat(agent.page().locator("[data-part=entry][data-author=customer]").last())
			.containsText("livrez-vous à Oran");
		agent.press("Note privée");
		write(agent, "Cliente pressée, rappeler demain.");
		assertThat(agent.part("note").last()).containsText("Cliente pressée");
		agent.press("Réponse");
		write(agent, "Oui, partout en Algérie.");
		assertThat(fromAgent.last()).containsText("Oui, partout en Algérie.");
		assertThat(visitor.widget("log")).not().containsText("Cliente pressée");
		visitor.look("story-7-visitor-with-an-agent");
		agent.look("story-8-agent-at-work");
	}

	private static void write(Person agent, String text) {
		agent.part("words").fill(text);
		agent.part("words").press("Control+Enter");
		assertThat(agent.part("words")).hasValue("");
	}

	private static void closes(Person agent) {
		agent.press("Résoudre");
		agent.look("story-9-agent-closes");
		agent.press("Résoudre définitivement");
		assertThat(agent.part("ticket-status")).containsText("Résolu");
	}

	private static void rates(Person visitor) {
		assertThat(visitor.widget("rating")).isVisible();
		visitor.look("story-10-visitor-is-asked-to-rate");
		visitor.page().locator("guichet-chat [part~=score][data-score='4']").click();
		assertThat(visitor.widget("rating")).containsText("Merci");
		visitor.look("story-11-visitor-has-rated");
	}

	private static void readsTheRatedTranscript(Person manager) {
		manager.signIn("manager");
		manager.open("/desk/#/transcripts");
		Locator transcript = manager.part("transcript").first();
		assertThat(transcript).isVisible();
		transcript.click();
		assertThat(manager.page().getByText("Plutôt satisfait").first()).isVisible();
		assertThat(manager.part("entry")).hasCount(7);
		manager.look("story-12-manager-reads");
	}

	private static void findsEveryExchangeInTheRecord(Person agent) {
		agent.open("/desk/#/customers");
		agent.page().locator("[data-part=customers] a").first().click();
		assertThat(agent.page().getByText("c koi le prix m361").first()).isVisible();
		assertThat(agent.page().getByText("Oui, partout en Algérie.").first()).isVisible();
		agent.look("story-13-customer-record");
	}

}
