package guichet.e2e;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class PasswordPageIT {

	@Test
	void letsWhoeverGotAPasswordChooseHisOwn(@TempDir Path data) {
		try (RunningGuichet guichet = RunningGuichet.start(data, "--guichet.knowledge.samples=false");
				TestBrowser browser = TestBrowser.open()) {
			Person admin = new Person(browser, guichet, 1440, 900);
			admin.signIn("admin");
			String once = reset(admin);
			Person manager = new Person(browser, guichet, 1440, 900);
			choose(manager, once);
			assertThat(manager.part("inbox")).isVisible();
			changeAgain(manager);
			manager.hasNothingToComplain();
			admin.open("/desk/#/audit");
			assertThat(admin.page().locator("[data-kind=password-changed]")).hasCount(2);
			admin.look("desk-audit");
			admin.hasNothingToComplain();
		}
	}

	private static String reset(Person admin) {
		admin.open("/desk/#/staff");
		admin.page().locator("[data-agent=manager] .row-actions button").first().click();
		admin.page().locator("dialog button.danger").click();
		String once = admin.part("password").textContent();
		admin.look("desk-password-reset");
		admin.page().locator("dialog button.primary").click();
		return once;
	}

	private static void choose(Person manager, String once) {
		manager.open("/desk/");
		manager.page().locator("input[name=login]").fill("manager");
		manager.page().locator("input[name=password]").fill(once);
		manager.page().locator("input[name=password]").press("Enter");
		assertThat(manager.part("first-password")).isVisible();
		manager.look("desk-first-password");
		fill(manager, once, RunningGuichet.PASSWORD);
		manager.page().locator("[data-part=first-password] button[type=submit]").click();
	}

	private static void changeAgain(Person manager) {
		manager.press("Changer le mot de passe");
		fill(manager, RunningGuichet.PASSWORD, "une-autre-phrase-27");
		manager.look("desk-password-change");
		manager.page().locator("dialog button[type=submit]").click();
		assertThat(manager.page().locator("dialog")).hasCount(0);
	}

	private static void fill(Person person, String old, String wanted) {
		person.page().locator("input[name=old]").fill(old);
		person.page().locator("input[name=wanted]").fill(wanted);
		person.page().locator("input[name=again]").fill(wanted);
	}

}
