package guichet.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.util.FileSystemUtils;

/**
 * Throws frames and requests at the running product that nobody sends who means well, and
 * watches that it neither fails, nor tells of its inside, nor grows, nor hangs. By hand:
 * {@code java -cp <test class path> guichet.e2e.Fuzz 1000000 [seed]}.
 */
final class Fuzz implements AutoCloseable {

	private static final Pattern INSIDE = Pattern
		.compile("Exception|\\tat |org\\.springframework|org\\.postgresql|java\\.lang|PSQL|select .* from ");

	private static final Pattern ID = Pattern.compile("\"(?:id|conversation)\":\"([0-9a-f-]{36})\"");

	private final RunningGuichet guichet;

	private final FuzzText text;

	private final FuzzFrames frames;

	private final FuzzRequests requests;

	private final List<FuzzSocket> sockets = new ArrayList<>();

	private final List<String> known = new ArrayList<>();

	private final Map<String, Long> answers = new TreeMap<>();

	private final List<String> faults = new ArrayList<>();

	private final List<String> tokens;

	Fuzz(RunningGuichet guichet, long seed) throws IOException {
		this.guichet = guichet;
		this.text = new FuzzText(new Random(seed));
		this.frames = new FuzzFrames(this.text);
		this.requests = new FuzzRequests(this.text);
		this.tokens = List.of(TestAgent.token(guichet, "admin"), TestAgent.token(guichet, "agent"),
				TestAgent.token(guichet, "manager"));
		for (int i = 0; i < 6; i++) {
			this.sockets.add(new FuzzSocket(guichet, (i < 4) ? null : this.tokens.get(i - 4), this::heard));
		}
	}

	/** What the product needs so that its limits do not stop the fuzzing at the door. */
	static String[] settings() {
		return new String[] { "--guichet.live.messages-per-minute=1000000000",
				"--guichet.live.limits.frames-per-minute=1000000000", "--guichet.live.limits.frames-per-second=1000000",
				"--guichet.live.limits.links-per-visitor=1000000",
				"--guichet.live.limits.messages-per-site=1000000000" };
	}

	void run(long count) throws IOException {
		for (long i = 0; i < count; i++) {
			if (this.text.chance(70)) {
				this.text.one(this.sockets).send(this.frames.next());
				this.answers.merge("frames sent", 1L, Long::sum);
			}
			else {
				request();
			}
		}
	}

	private void request() throws IOException {
		byte[] request = this.requests.next(this.tokens, this.known);
		try (RawLine line = new RawLine(this.guichet)) {
			line.write(request);
			String answer = line.rest();
			String status = answer.startsWith("HTTP/1.1 ") ? answer.substring(9, 12) : "no answer";
			this.answers.merge("answered " + status, 1L, Long::sum);
			String body = answer.substring(Math.max(0, answer.indexOf("\r\n\r\n")));
			if (status.startsWith("5") || status.equals("no answer") || INSIDE.matcher(body).find()) {
				fault(new String(request, StandardCharsets.UTF_8) + "\n=> " + answer);
			}
			learn(body);
		}
	}

	private synchronized void heard(String frame) {
		this.answers.merge("frames heard", 1L, Long::sum);
		if (INSIDE.matcher(frame).find() && frame.startsWith("{\"type\":\"error\"")) {
			fault(frame);
		}
	}

	private void learn(String body) {
		Matcher found = ID.matcher(body);
		while (found.find() && this.known.size() < 500) {
			this.known.add(found.group(1));
			this.frames.learn(found.group(1));
		}
	}

	private synchronized void fault(String fault) {
		if (this.faults.size() < 20) {
			this.faults.add(fault.substring(0, Math.min(2000, fault.length())));
		}
	}

	/** What must not have happened, with what the product wrote of it. */
	List<String> faults() {
		List<String> all = new ArrayList<>(this.faults);
		this.guichet.log().lines().filter((line) -> line.startsWith("\tat ")).findFirst().ifPresent((line) -> {
			String log = this.guichet.log();
			int at = log.indexOf("\n\tat ");
			all.add("a stack trace in the log: "
					+ log.substring(Math.max(0, at - 600), Math.min(log.length(), at + 600)));
		});
		return all;
	}

	Map<String, Long> answers() {
		return this.answers;
	}

	/** Used heap after a full collection, in MiB. */
	long heap() throws IOException, InterruptedException {
		jcmd("GC.run");
		Matcher used = Pattern.compile("used (\\d+)K").matcher(jcmd("GC.heap_info"));
		long sum = 0;
		while (used.find()) {
			sum += Long.parseLong(used.group(1));
		}
		return sum / 1024;
	}

	/** Platform threads, or -1 where some wait for each other for ever. */
	long threads() throws IOException, InterruptedException {
		String dump = jcmd("Thread.print");
		return dump.contains("Java-level deadlock") ? -1 : dump.lines().filter((line) -> line.startsWith("\"")).count();
	}

	private String jcmd(String command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
				Long.toString(this.guichet.pid()), command)
			.redirectErrorStream(true)
			.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		process.waitFor(30, TimeUnit.SECONDS);
		return said;
	}

	@Override
	public void close() {
		this.sockets.forEach(FuzzSocket::close);
	}

	public static void main(String[] arguments) throws Exception {
		long count = Long.parseLong(arguments[0]);
		long seed = (arguments.length > 1) ? Long.parseLong(arguments[1]) : System.nanoTime();
		Path data = Files.createTempDirectory("guichet-fuzz-");
		System.out.println("seed " + seed);
		try (RunningGuichet guichet = RunningGuichet.start(data, settings()); Fuzz fuzz = new Fuzz(guichet, seed)) {
			for (int part = 1; part <= 10; part++) {
				fuzz.run(count / 10);
				System.out.printf("%3d%%  heap %d MiB  threads %d%n", part * 10, fuzz.heap(), fuzz.threads());
			}
			try (TestVisitor visitor = TestVisitor.arrive(guichet, "fr")) {
				System.out.println("still answers: " + TestSocket.type(visitor.ask("bonjour")));
			}
			fuzz.answers().forEach((kind, number) -> System.out.printf("%-16s %d%n", kind, number));
			fuzz.faults().forEach((fault) -> System.out.println("FAULT " + fault));
			System.out.println(fuzz.faults().isEmpty() ? "no fault" : "faults");
		}
		finally {
			FileSystemUtils.deleteRecursively(data);
		}
	}

}
