package guichet.e2e;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The visitor's widget in a real browser, in fair weather and foul. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WidgetIT {

	private RunningGuichet guichet;

	private TestBrowser browser;

	private Path data;

	@BeforeAll
	void start(@TempDir Path data) {
		this.data = data;
		this.guichet = RunningGuichet.start(data);
		this.browser = TestBrowser.open();
	}

	@AfterAll
	void stop() {
		this.browser.close();
		this.guichet.close();
	}

	@Test
	void goesOnByItselfAfterTheServerWasKilled() {
		Person visitor = opened("/demo/", 1280, 850, false);
		visitor.ask("prix du tableau M054");
		assertThat(visitor.widget("sentence").first()).containsText("3 400 DA");
		this.guichet.killHard();
		visitor.ask("et le délai de livraison ?");
		Locator last = visitor.page().locator("guichet-chat [part~=message][data-author=customer]").last();
		assertThat(last).not().hasAttribute("data-status", "sent");
		this.guichet.start();
		assertThat(last).hasAttribute("data-status", "sent");
		Locator messages = visitor.widget("message");
		assertThat(messages).hasCount(4);
		assertThat(messages.last()).hasAttribute("data-author", "assistant");
		assertThat(visitor.page().locator("guichet-chat [part~=message][data-author=customer]")).hasCount(2);
	}

	@Test
	void saysThatTheServiceIsAwayAndSendsOnceItIsBack() throws Exception {
		Person visitor = opened("/demo/", 1280, 850, false);
		visitor.ask("prix du tableau M054");
		assertThat(visitor.widget("sentence").first()).isVisible();
		Outage outage = Outage.of(this.data);
		visitor.ask("et le délai de livraison ?");
		Locator last = visitor.page().locator("guichet-chat [part~=message][data-author=customer]").last();
		assertThat(visitor.widget("notice")).hasAttribute("data-code", "unavailable", patiently());
		assertThat(visitor.widget("notice")).isVisible();
		assertThat(last).not().hasAttribute("data-status", "sent");
		outage.end();
		assertThat(last).hasAttribute("data-status", "sent", patiently());
		assertThat(visitor.widget("notice")).hasAttribute("data-code", "", patiently());
		assertThat(visitor.page().locator("guichet-chat [part~=message][data-author=customer]")).hasCount(2);
	}

	@Test
	void comesBackByItselfFromAServerThatStopped() {
		Person visitor = opened("/demo/", 1280, 850, false);
		visitor.ask("prix du tableau M054");
		assertThat(visitor.widget("sentence").first()).isVisible();
		this.guichet.terminate();
		visitor.ask("et le délai de livraison ?");
		this.guichet.start();
		Locator last = visitor.page().locator("guichet-chat [part~=message][data-author=customer]").last();
		assertThat(last).hasAttribute("data-status", "sent", patiently());
		assertThat(visitor.widget("message")).hasCount(4);
	}

	@Test
	void comesBackToTheSameThreadAfterAReload() {
		Person visitor = opened("/demo/", 1280, 850, false);
		visitor.ask("prix du tableau M054");
		assertThat(visitor.widget("sentence").first()).isVisible();
		visitor.open("/demo/rivage.html");
		visitor.widget("launcher").click();
		assertThat(visitor.widget("message")).hasCount(2);
		visitor.hasNothingToComplain();
	}

	@Test
	void keepsNothingBeforeTheFirstMessage() {
		Person visitor = opened("/demo/", 1280, 850, false);
		assertThat(visitor.page().evaluate("localStorage.length + sessionStorage.length + document.cookie.length"))
			.isEqualTo(0);
	}

	@Test
	void showsHostileTextAsText() {
		Person visitor = opened("/demo/", 1280, 850, false);
		String hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>[x](javascript:alert(3))";
		visitor.page().onDialog((dialog) -> {
			throw new AssertionError("a script ran: " + dialog.message());
		});
		visitor.ask(hostile);
		assertThat(visitor.page().locator("guichet-chat [part~=message][data-author=customer]")).containsText(hostile);
		assertThat(visitor.page().locator("guichet-chat [part~=message] img, guichet-chat [part~=message] a"))
			.hasCount(0);
		visitor.hasNothingToComplain();
	}

	@ParameterizedTest
	@CsvSource({ "/demo/, fr, 1280, 850, false", "/demo/, fr, 390, 844, true", "/demo/ar.html, ar, 1280, 850, true",
			"/demo/ar.html, ar, 390, 844, false", "/demo/en.html, en, 320, 640, false",
			"/demo/rivage.html, fr, 1280, 850, true", "/demo/tassou.html, fr, 390, 844, false" })
	void isFitToBeShown(String page, String language, int width, int height, boolean dark) {
		Person visitor = opened(page, width, height, dark);
		String name = "widget-" + page.replaceAll("[^a-z]+", "") + "-" + width + (dark ? "-dark" : "");
		visitor.look(name + "-open");
		visitor.ask(switch (language) {
			case "ar" -> "كم سعر الرسالة القصيرة الدولية";
			case "en" -> "how much is an international sms with PixX 200";
			default -> "sms international PixX 200";
		});
		assertThat(visitor.page().locator("guichet-chat [part~=message][data-author=assistant]")).isVisible();
		visitor.look(name + "-answered");
		visitor.widget("handover").click();
		assertThat(visitor.widget("queue")).isVisible();
		visitor.look(name + "-queued");
		visitor.hasNothingToComplain();
	}

	private Person opened(String path, int width, int height, boolean dark) {
		Person visitor = new Person(this.browser, this.guichet, width, height);
		visitor.dark(dark);
		visitor.open(path);
		visitor.widget("launcher").click();
		assertThat(visitor.widget("input")).isVisible();
		return visitor;
	}

	/** A database that is away is waited for before it is given up. */
	private static LocatorAssertions.HasAttributeOptions patiently() {
		return new LocatorAssertions.HasAttributeOptions().setTimeout(30_000);
	}

}
