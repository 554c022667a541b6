package guichet.bot.model;

import java.time.Duration;

import guichet.bot.budget.Budget;
import guichet.bot.budget.RememberedSpending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class ModelSettingsTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withUserConfiguration(ModelConfiguration.class)
		.withBean(Budget.class, () -> new RememberedSpending().budget(0, "0", "0"));

	@Test
	void needsNoModel() {
		this.context.withPropertyValues("guichet.model.base-url=", "guichet.model.key=", "guichet.model.name=")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBeanProvider(WritingModel.class).getIfAvailable()).isNull();
			});
	}

	@Test
	void reachesTheModelThatIsNamed() {
		this.context
			.withPropertyValues("guichet.model.base-url=http://localhost:11434/v1", "guichet.model.name=some-model",
					"guichet.model.total=30s", "guichet.model.temperature=-1")
			.run((context) -> {
				WritingModel model = context.getBean(WritingModel.class);
				assertThat(model.name()).isEqualTo("some-model");
				assertThat(context.getBean(ModelSettings.class).total()).isEqualTo(Duration.ofSeconds(30));
				assertThat(context.getBean(ModelSettings.class).temperature()).isEqualTo(-1);
			});
	}

	@Test
	void neverShowsTheKey() {
		this.context
			.withPropertyValues("guichet.model.base-url=https://models.example.com/v1", "guichet.model.name=m",
					"guichet.model.key=sk-very-secret")
			.run((context) -> assertThat(context.getBean(ModelSettings.class).toString()).contains("***")
				.doesNotContain("sk-very-secret"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			http://localhost/v1         | -    | guichet.model.name
			-                           | name | guichet.model.base-url
			ftp://localhost/v1          | name | guichet.model.base-url
			localhost:11434             | name | guichet.model.base-url
			http://me:pw@host/v1        | name | guichet.model.base-url
			http://localhost/v1?key=pw  | name | guichet.model.base-url
			http://not an address       | name | guichet.model.base-url
			""")
	void namesTheAddressThatIsWrong(String url, String name, String complaint) {
		this.context
			.withPropertyValues("guichet.model.base-url=" + ((url != null) ? url : ""),
					"guichet.model.name=" + ((name != null) ? name : ""))
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining(complaint)
				.message()
				.doesNotContain("pw"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			first-token=0s          | guichet.model.first-token must be longer than 0, but is PT0S
			answer-tokens=-1        | guichet.model.answer-tokens must be 0 or more, but is -1
			at-once=0               | guichet.model.at-once must be 1 or more, but is 0
			breaker.failures=0      | guichet.model.breaker.failures must be at least 1, but is 0
			breaker.pause=-1s       | guichet.model.breaker.pause must be longer than 0, but is PT-1S
			""")
	void namesTheKeyAndTheValueThatAreWrong(String setting, String complaint) {
		this.context.withPropertyValues("guichet.model." + setting)
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessage(complaint));
	}

	@Test
	void refusesAKeyThatCannotBeSentWithoutRepeatingIt() {
		this.context.withPropertyValues("guichet.model.key=sk-very secret")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("guichet.model.key must be")
				.message()
				.doesNotContain("sk-very"));
	}

}
