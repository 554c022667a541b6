package guichet.knowledge.importing.page;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PageReaderTests {

	@RegisterExtension
	private static final WireMockExtension SERVER = WireMockExtension.newInstance().build();

	private final PageReader reader = reader(InetAddress::getAllByName, List.of("localhost"));

	@Test
	void readsAPageOfAServerThatIsAllowed() throws PageException {
		SERVER.stubFor(get("/faq").willReturn(ok("été").withHeader("Content-Type", "text/html; charset=ISO-8859-1")));
		Page page = this.reader.read(" http://localhost:" + port() + "/faq ");
		assertThat(page.type()).isEqualTo("text/html");
		assertThat(page.charset()).isEqualTo("ISO-8859-1");
		assertThat(page.address()).endsWith("/faq");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1:%d/", "http://2130706433:%d/", "http://0x7f.1:%d/", "http://[::1]:%d/",
			"http://[::ffff:127.0.0.1]:%d/", "http://0.0.0.0:%d/", "http://127.1:%d/", "http://0177.0.0.1:%d/",
			"http://10.0.0.1:%d/", "http://169.254.169.254:%d/latest/meta-data" })
	void refusesAddressesOfThisMachineAndItsNetwork(String address) {
		SERVER.stubFor(get(anyUrl()).willReturn(ok("secret")));
		refuses(address.formatted(port()));
		SERVER.verify(0, getRequestedFor(anyUrl()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "file:///etc/passwd", "ftp://example.com/", "gopher://example.com/", "jar:http://x!/",
			"http:///x", "//example.com", "http://user:pass@example.com/", "example.com", "http://exa mple.com/", "",
			"javascript:alert(1)", "http://example.com:22/", "https://example.com:6379/" })
	void refusesWhatIsNoPageOfTheWeb(String address) {
		refuses(address);
	}

	@Test
	void refusesARedirectToThisMachine() {
		SERVER
			.stubFor(get("/out").willReturn(status(302).withHeader("Location", "http://127.0.0.1:" + port() + "/in")));
		SERVER.stubFor(get("/file").willReturn(status(302).withHeader("Location", "file:///etc/passwd")));
		SERVER.stubFor(get("/in").willReturn(ok("secret")));
		assertThat(refuses("http://localhost:" + port() + "/out")).contains("not on the public web");
		refuses("http://localhost:" + port() + "/file");
		SERVER.verify(0, getRequestedFor(anyUrl()).withUrl("/in"));
	}

	@Test
	void followsAFewRedirectsOnly() throws PageException {
		SERVER.stubFor(get("/a").willReturn(status(301).withHeader("Location", "b?x=1")));
		SERVER.stubFor(get("/b?x=1").willReturn(ok("here")));
		SERVER.stubFor(get("/loop").willReturn(status(302).withHeader("Location", "/loop")));
		assertThat(this.reader.read("http://localhost:" + port() + "/a").address()).endsWith("/b?x=1");
		assertThat(refuses("http://localhost:" + port() + "/loop")).contains("more than 5");
		SERVER.verify(6, getRequestedFor(anyUrl()).withUrl("/loop"));
	}

	@Test
	void connectsToTheAddressThatWasCheckedAndAsksForItOnce() {
		AtomicInteger asked = new AtomicInteger();
		Names changing = (host) -> InetAddress.getAllByName((asked.getAndIncrement() == 0) ? "192.0.2.1" : "127.0.0.1");
		SERVER.stubFor(get(anyUrl()).willReturn(ok("secret")));
		assertThat(refuses(reader(changing, List.of()), "http://rebind.example:" + port() + "/"))
			.contains("not on the public web");
		assertThat(asked).hasValue(1);
		SERVER.verify(0, getRequestedFor(anyUrl()));
	}

	@Test
	void refusesANameWithOnePrivateAddressAmongOthers() {
		Names mixed = (
				host) -> new InetAddress[] { InetAddress.getByName("1.1.1.1"), InetAddress.getByName("127.0.0.1") };
		assertThat(refuses(reader(mixed, List.of()), "http://mixed.example:" + port() + "/"))
			.contains("not on the public web");
	}

	@Test
	void stopsAtTheLargestPage() {
		SERVER.stubFor(get("/large").willReturn(ok("x".repeat(2_001))));
		assertThat(refuses("http://localhost:" + port() + "/large")).contains("larger than 2000");
	}

	@Test
	void stopsAtTheDeadline() {
		SERVER.stubFor(
				get("/slow").willReturn(aResponse().withBody("x".repeat(1_000)).withChunkedDribbleDelay(100, 20_000)));
		long start = System.nanoTime();
		assertThat(refuses("http://localhost:" + port() + "/slow")).contains("within 2 s");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
	}

	@Test
	void tellsAServersRefusal() {
		SERVER.stubFor(get("/none").willReturn(status(404)));
		assertThat(refuses("http://localhost:" + port() + "/none")).contains("404");
		assertThat(refuses("http://nowhere.invalid:" + port() + "/")).contains("could not be fetched");
	}

	private String refuses(String address) {
		return refuses(this.reader, address);
	}

	private static String refuses(PageReader reader, String address) {
		String[] message = { "" };
		assertThatExceptionOfType(PageException.class).isThrownBy(() -> reader.read(address))
			.satisfies((ex) -> message[0] = String.valueOf(ex.getMessage()));
		return message[0];
	}

	private static PageReader reader(Names names, List<String> privateHosts) {
		return new PageReader(new PageSettings(List.of(80, 443, port()), privateHosts, Duration.ofSeconds(2), 2_000),
				names.resolver());
	}

	private static int port() {
		return SERVER.getPort();
	}

	@FunctionalInterface
	private interface Names {

		InetAddress[] of(String host) throws UnknownHostException;

		default DnsResolver resolver() {
			return new DnsResolver() {
				@Override
				public InetAddress[] resolve(String host) throws UnknownHostException {
					return of(host);
				}

				@Override
				public String resolveCanonicalHostname(String host) {
					return host;
				}
			};
		}

	}

}
