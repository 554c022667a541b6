package guichet.bot.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class EvaluationTests {

	private static final String BASE = """
			{"id":"hours","question":"When are you open?","alternatives":["opening hours"],"answer":"From 9 to 6.","lang":"en"}
			{"id":"return/1","question":"How do I return a parcel?","alternatives":[],"answer":"","lang":"en"}

			{"id":7,"question":"Quels sont les frais de livraison ?","alternatives":[],"answer":"5 euros.","lang":"fr"}
			""";

	private static final String QUESTIONS = """
			{"id":"q1","text":"when are you open","expected_id":"hours","lang":"en","kind":"in"}
			{"id":"q2","text":"how to return a parcel","expected_id":"return/1","lang":"en","kind":"in"}
			{"id":3,"text":"frais de livraison","expected_id":7,"lang":"fr","kind":"in"}
			{"id":"q4","text":"zzzz qqqq","expected_id":null,"lang":"en","kind":"oos"}
			""";

	@TempDir
	Path folder;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@BeforeEach
	void write() throws IOException {
		Files.writeString(this.folder.resolve("kb.jsonl"), BASE);
		Files.writeString(this.folder.resolve("queries.jsonl"), QUESTIONS);
	}

	@Test
	void asksEachQuestionAndWritesWhatWasFound() throws IOException {
		assertThat(run("--kb", path("kb.jsonl"), "--queries", path("queries.jsonl"), "--out",
				path("deep/results.jsonl"), "--embedding", "off"))
			.isZero();
		List<JsonNode> lines = Files.readAllLines(this.folder.resolve("deep/results.jsonl"))
			.stream()
			.map((line) -> (JsonNode) JsonLines.JSON.readTree(line))
			.toList();
		assertThat(lines).extracting((line) -> line.path("id").toString())
			.containsExactly("\"q1\"", "\"q2\"", "3", "\"q4\"");
		assertThat(lines.subList(0, 3)).extracting((line) -> line.path("top").path(0).path(0).toString())
			.containsExactly("\"hours\"", "\"return/1\"", "7");
		assertThat(lines).allSatisfy((line) -> {
			assertThat(line.propertyNames()).containsExactly("id", "top", "conf", "us");
			assertThat(line.path("conf").asDouble()).isBetween(0.0, 1.0);
			assertThat(line.path("us").isIntegralNumber()).isTrue();
		});
		assertThat(said()).contains("queries.jsonl").containsPattern("queries.jsonl +4 +1.000 1.000 1.000");
	}

	@Test
	void comparesByMeaningAsConfigured() {
		assertThat(run("--kb", path("kb.jsonl"), "--queries", path("queries.jsonl"), "--embedding=on",
				"--guichet.embedding.libraries=" + path("native"), "--guichet.embedding.languages=nonsense!"))
			.isEqualTo(1);
		assertThat(complained()).contains("guichet.embedding.languages").contains("nonsense!");
	}

	@Test
	void namesAPlaceForResultsThatIsNone() {
		assertThat(run("--kb", path("kb.jsonl"), "--queries", path("queries.jsonl"), "--out", this.folder.toString(),
				"--embedding", "off"))
			.isEqualTo(1);
		assertThat(complained()).contains(this.folder.toString()).doesNotContain("\tat ");
	}

	@Test
	void runsAllSuitesOfAFolder() throws IOException {
		for (String suite : List.of("suites/one/dev", "suites/two")) {
			Path place = Files.createDirectories(this.folder.resolve(suite));
			Files.writeString(place.resolve("kb.jsonl"), BASE);
			Files.writeString(place.resolve("queries.jsonl"), QUESTIONS);
			Files.writeString(place.resolve("queries.typo1.jsonl"), QUESTIONS);
		}
		assertThat(run("--suites", path("suites"), "--out", path("results"), "--embedding", "off")).isZero();
		assertThat(this.folder.resolve("results")).isDirectoryContaining("glob:**/one.jsonl")
			.isDirectoryContaining("glob:**/one.typo1.jsonl")
			.isDirectoryContaining("glob:**/two.jsonl")
			.isDirectoryContaining("glob:**/two.typo1.jsonl");
		assertThat(said()).contains("one.typo1 ", "two ", "mean R@1 of 4: 1.000");
		this.out.reset();
		assertThat(run("--suites", path("suites"), "--out", path("only"), "--only", "two", "--embedding", "off"))
			.isZero();
		assertThat(said()).contains("two ").doesNotContain("one ");
		assertThat(run("--suites", path("suites"), "--out", path("only"), "--only", "three")).isEqualTo(1);
		assertThat(complained()).contains("three");
	}

	@Test
	void saysHowFarPassagesBearClaimsOut() throws IOException {
		Files.writeString(this.folder.resolve("claims.jsonl"), """
				{"claim":"Delivery costs 5 euros.","passage_id":"p1","lang":"en","label":1,"type":"same"}
				{"claim":"Delivery costs 9 euros.","passage_id":"p1","lang":"en","label":0,"type":"number"}
				""");
		Files.writeString(this.folder.resolve("passages.jsonl"), """
				{"id":"p1","text":"Delivery costs 5 euros."}
				""");
		assertThat(run("--grounding", path("claims.jsonl"), path("passages.jsonl"), "--out", path("g.txt"))).isZero();
		List<Double> numbers = Files.readAllLines(this.folder.resolve("g.txt")).stream().map(Double::valueOf).toList();
		assertThat(numbers).hasSize(2);
		assertThat(numbers.get(0)).isGreaterThan(numbers.get(1));
		assertThat(said()).containsPattern("all +1  AUROC 1.000").containsPattern("number +1  AUROC 1.000");
		this.out.reset();
		assertThat(run("--grounding", path("claims.jsonl"), path("passages.jsonl"))).isZero();
		assertThat(said().lines()).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					kb.jsonl      | not JSON                                              | line 2: it must be one object in JSON, but is not JSON
					kb.jsonl      | ["a"]                                                 | line 2: it must be one object in JSON, but is ["a"]
					kb.jsonl      | {"id":"b","question":"","answer":"","lang":"en"}      | line 2: "question" must be a text, but is ""
					kb.jsonl      | {"id":"b","question":5,"answer":"","lang":"en"}       | line 2: "question" must be a text, but is 5
					kb.jsonl      | {"question":"b","answer":"","lang":"en"}              | line 2: "id" must be a text or a whole number, but is left out
					kb.jsonl      | {"id":"a","question":"b","answer":"","lang":"en"}     | line 2: "id" must be the only one of its kind in the file, but is "a"
					kb.jsonl      | {"id":"b","question":"b","answer":"","lang":"french"} | line 2: "lang" must be a language's code such as fr, but is "french"
					kb.jsonl      | {"id":"b","question":"b","alternatives":"c","lang":"en"} | line 2: "alternatives" must be a list of texts, but is "c"
					queries.jsonl | {"id":"b","text":"b"}                                 | line 2: "expected_id" must be the id of an entry, or null, but is left out
					queries.jsonl | {"id":"b","text":null,"expected_id":null}             | line 2: "text" must be a text, but is null
					queries.jsonl | {"id":"a","text":"b","expected_id":null}              | line 2: "id" must be the only one of its kind in the file, but is "a"
					""")
	void namesTheFileTheLineAndTheValueThatAreWrong(String file, String line, String complaint) throws IOException {
		String good = "{\"id\":\"a\",\"question\":\"b\",\"text\":\"b\",\"expected_id\":null,\"lang\":\"en\"}\n";
		Files.writeString(this.folder.resolve(file), good + line + "\n");
		assertThat(run("--kb", path("kb.jsonl"), "--queries", path("queries.jsonl"))).isEqualTo(1);
		assertThat(complained()).contains(path(file) + " " + complaint);
	}

	@Test
	void namesAFileThatIsEmptyOrNotInUtf8() throws IOException {
		Files.writeString(this.folder.resolve("kb.jsonl"), "\n");
		assertThat(run("--kb", path("kb.jsonl"), "--queries", path("queries.jsonl"))).isEqualTo(1);
		assertThat(complained()).contains(path("kb.jsonl")).contains("empty");
		Files.write(this.folder.resolve("kb.jsonl"), new byte[] { '{', (byte) 0xE9, '}' });
		assertThat(run("--kb", path("kb.jsonl"), "--queries", path("queries.jsonl"))).isEqualTo(1);
		assertThat(complained()).contains("UTF-8");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "--kb kb.jsonl", "--kb kb.jsonl --queries /nowhere/q.jsonl", "--kb kb.jsonl --queries",
			"--nonsense", "--embedding maybe --kb kb.jsonl --queries queries.jsonl", "--suites kb.jsonl --out x",
			"--suites . --only x", "--grounding kb.jsonl", "--grounding kb.jsonl queries.jsonl --kb kb.jsonl",
			"--kb kb.jsonl --kb kb.jsonl --queries queries.jsonl", "kb.jsonl", "--guichet.data" })
	void showsHowItIsUsedWhenItIsNotUsedSo(String arguments) {
		String[] given = arguments.isEmpty() ? new String[0]
				: List.of(arguments.split(" "))
					.stream()
					.map((each) -> each.endsWith(".jsonl") && !each.startsWith("/") ? path(each) : each)
					.toArray(String[]::new);
		assertThat(run(given)).isEqualTo(2);
		assertThat(complained()).contains("Usage:");
		assertThat(said()).isEmpty();
	}

	@Test
	void showsHowItIsUsedWhenAsked() {
		assertThat(run("--help")).isZero();
		assertThat(said()).contains("Usage:");
	}

	private int run(String... arguments) {
		return new Evaluation(new PrintStream(this.out, true), new PrintStream(this.err, true)).run(List.of(arguments));
	}

	private String path(String name) {
		return this.folder.resolve(name).toString();
	}

	private String said() {
		return this.out.toString();
	}

	private String complained() {
		return this.err.toString();
	}

}
