package guichet.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * A real browser, never a skip: the Chromium or Chrome of this machine; else, as root on
 * Debian, Debian's, which is installed; else Playwright's own download.
 */
final class TestBrowser implements AutoCloseable {

	private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium",
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"/Applications/Chromium.app/Contents/MacOS/Chromium",
			"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

	private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--no-first-run",
			"--disable-background-networking", "--disable-component-update", "--disable-sync");

	private final Playwright playwright;

	private final Browser browser;

	private TestBrowser(Playwright playwright, Browser browser) {
		this.playwright = playwright;
		this.browser = browser;
	}

	static TestBrowser open() {
		Optional<Path> installed = installed().or(TestBrowser::fromDebian);
		Playwright playwright = Playwright.create(new Playwright.CreateOptions()
			.setEnv(installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
		BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(QUIET);
		installed.ifPresent(options::setExecutablePath);
		try {
			return new TestBrowser(playwright, playwright.chromium().launch(options));
		}
		catch (RuntimeException ex) {
			playwright.close();
			throw new IllegalStateException(
					"The browser tests need Chromium or Google Chrome: install one (Debian: apt-get install chromium)",
					ex);
		}
	}

	private static Optional<Path> installed() {
		return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
	}

	private static Optional<Path> fromDebian() {
		if (!Files.exists(Path.of("/etc/debian_version")) || !"root".equals(System.getProperty("user.name"))) {
			return Optional.empty();
		}
		return Stream
			.of(List.of("apt-get", "update", "-q"),
					List.of("apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium"))
			.allMatch(TestBrowser::run) ? installed() : Optional.empty();
	}

	private static boolean run(List<String> command) {
		try {
			Path log = Path.of("target", "browser-install.log");
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
				.start();
			return process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/**
	 * A person at a screen of his own: nothing is shared with another's. He wants no
	 * motion, so that a picture shows what stands and not what is on its way.
	 */
	Page person(int width, int height, String locale) {
		BrowserContext context = this.browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height)
			.setLocale(locale)
			.setReducedMotion(ReducedMotion.REDUCE));
		context.setDefaultTimeout(20_000);
		return context.newPage();
	}

	@Override
	public void close() {
		this.playwright.close();
	}

}
