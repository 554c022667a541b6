package guichet.e2e;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody at a screen; what the browser complains of is kept. */
final class Person {

	private final RunningGuichet guichet;

	private final Page page;

	private final List<String> complaints = new ArrayList<>();

	private boolean looking;

	Person(TestBrowser browser, RunningGuichet guichet, int width, int height) {
		this(browser, guichet, width, height, "fr-FR");
	}

	Person(TestBrowser browser, RunningGuichet guichet, int width, int height, String locale) {
		this.guichet = guichet;
		this.page = browser.person(width, height, locale);
		this.page.onPageError((error) -> this.complaints.add("page error: " + error));
		this.page.onConsoleMessage((message) -> {
			if ("error".equals(message.type()) && !this.looking && !message.text().contains("401")) {
				this.complaints.add("console: " + message.text());
			}
		});
		this.page.onResponse((response) -> {
			if (response.status() >= 400 && response.status() != 401) {
				this.complaints.add(response.status() + " " + response.url());
			}
		});
	}

	Page page() {
		return this.page;
	}

	void dark(boolean dark) {
		this.page
			.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
	}

	void open(String path) {
		this.page.navigate(this.guichet.url(path));
	}

	/** A part of the widget, by the name its tests may rely on. */
	Locator widget(String part) {
		return this.page.locator("guichet-chat [part~=" + part + "]");
	}

	Locator part(String name) {
		return this.page.locator("[data-part=" + name + "]");
	}

	void press(String name) {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
	}

	void ask(String text) {
		widget("input").fill(text);
		widget("input").press("Enter");
	}

	void signIn(String login) {
		open("/desk/");
		this.page.locator("input[name=login]").fill(login);
		this.page.locator("input[name=password]").fill(RunningGuichet.PASSWORD);
		this.page.locator("input[name=password]").press("Enter");
		this.page.locator("[data-part=inbox]").waitFor();
	}

	/**
	 * Keeps a picture to be looked at, and checks the page with axe. Both put a style of
	 * their own into the page, which the page's policy rightly refuses meanwhile.
	 */
	void look(String name) {
		this.looking = true;
		this.page.screenshot(
				new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")).setFullPage(false));
		var found = new AxeBuilder(this.page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
			.analyze()
			.getViolations();
		assertThat(found).as("axe on %s", name)
			.extracting((violation) -> violation.getId() + " " + violation.getNodes().getFirst().getHtml())
			.isEmpty();
		this.looking = false;
	}

	void hasNothingToComplain() {
		assertThat(this.complaints).isEmpty();
	}

}
