package guichet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(120)
class EvaluateIT {

	@TempDir
	Path folder;

	@Test
	void measuresWithoutWebOrDatabase() throws Exception {
		Files.writeString(this.folder.resolve("kb.jsonl"), """
				{"id":"hours","question":"When are you open?","alternatives":[],"answer":"From 9 to 6.","lang":"en"}
				{"id":"back","question":"How do I return a parcel?","alternatives":[],"answer":"By post.","lang":"en"}
				""");
		Files.writeString(this.folder.resolve("queries.jsonl"), """
				{"id":"q1","text":"when are you open","expected_id":"hours","lang":"en","kind":"in"}
				{"id":"q2","text":"what is the capital of Peru","expected_id":null,"lang":"en","kind":"oos"}
				""");
		Run run = run("--kb", "kb.jsonl", "--queries", "queries.jsonl", "--out", "results.jsonl");
		assertThat(run.error()).doesNotContain("\tat ");
		assertThat(run.status()).isZero();
		assertThat(run.output().lines()).hasSize(3).last().asString().startsWith("queries.jsonl");
		assertThat(Files.readAllLines(this.folder.resolve("results.jsonl"))).hasSize(2)
			.first()
			.asString()
			.startsWith("{\"id\":\"q1\",\"top\":[[\"hours\",1.0]")
			.contains("\"conf\":", "\"us\":");
		try (var left = Files.list(this.folder)) {
			assertThat(left.map((file) -> file.getFileName().toString())).containsExactlyInAnyOrder("kb.jsonl",
					"queries.jsonl", "results.jsonl");
		}
	}

	@Test
	void leavesWithAStatusOfItsOwnWhenMisused() throws Exception {
		Run run = run("--kb", "nowhere.jsonl", "--queries", "queries.jsonl");
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.error()).contains("nowhere.jsonl", "Usage:");
		assertThat(run.output()).isEmpty();
	}

	private Run run(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
						"guichet.GuichetApplication", "evaluate"));
		command.addAll(List.of(arguments));
		Path output = Files.createTempFile("evaluate", ".out");
		Path error = Files.createTempFile("evaluate", ".err");
		try {
			Process process = new ProcessBuilder(command).directory(this.folder.toFile())
				.redirectOutput(output.toFile())
				.redirectError(error.toFile())
				.start();
			assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
			return new Run(process.exitValue(), Files.readString(output), Files.readString(error));
		}
		finally {
			Files.delete(output);
			Files.delete(error);
		}
	}

	private record Run(int status, String output, String error) {
	}

}
