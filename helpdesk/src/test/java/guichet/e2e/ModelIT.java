package guichet.e2e;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The product with a language model, which works, breaks off, and becomes too dear. */
class ModelIT {

	private static final String QUESTION = "c koi le prix m361";

	private static final String FACT = "3 000 DA";

	@Test
	void answersInEachCaseAndKeepsTheBooksThroughARestart(@TempDir Path data) throws Exception {
		try (CopyingModel model = new CopyingModel();
				RunningGuichet guichet = RunningGuichet.start(data, "--guichet.model.base-url=" + model.url(),
						"--guichet.model.name=copyist", "--guichet.model.key=sk-very-secret",
						"--guichet.model.budget.input-price=1", "--guichet.model.budget.output-price=1",
						"--guichet.model.budget.site-cost=0.003", "--logging.level.guichet.bot=trace",
						"--logging.level.dev.langchain4j=trace")) {
			TestVisitor visitor = TestVisitor.arrive(guichet, "fr");
			assertFact(visitor.ask(QUESTION));
			model.breakOff();
			assertFact(visitor.ask(QUESTION));
			assertThat(models(guichet, visitor)).containsExactly("copyist", "guichet-quotes");
			assertThat(model.keys()).hasSize(2).containsOnly("Bearer sk-very-secret");
			visitor.close();
			guichet.killHard();
			guichet.start();
			List<String> others = new ArrayList<>();
			while (others.size() < 8 && !others.contains("guichet-quotes (over budget)")) {
				try (TestVisitor other = TestVisitor.arrive(guichet, "fr")) {
					assertFact(other.ask(QUESTION));
					others.addAll(models(guichet, other));
				}
			}
			assertThat(others).endsWith("guichet-quotes (over budget)").hasSizeLessThan(5);
			assertThat(guichet.log()).contains("copyist read 400 and wrote 50 tokens, cost 0.00045")
				.doesNotContain("sk-very-secret", "m361");
		}
	}

	private static void assertFact(JsonNode answer) {
		assertThat(answer.path("text").asString()).contains(FACT);
		assertThat(answer.path("sentences").isEmpty()).isFalse();
	}

	/** Who wrote the answers, as the record says. */
	private static List<String> models(RunningGuichet guichet, TestVisitor visitor) {
		try (TestAgent manager = TestAgent.signIn(guichet, "manager")) {
			JsonNode entries = manager.call("GET", "/api/v1/conversations/" + visitor.conversation(), null)
				.path("entries");
			return StreamSupport.stream(entries.spliterator(), false)
				.filter((entry) -> "assistant".equals(entry.path("author").path("kind").asString()))
				.map((entry) -> entry.path("model").asString())
				.toList();
		}
	}

}
