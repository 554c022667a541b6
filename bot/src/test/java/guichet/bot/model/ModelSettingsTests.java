package guichet.bot.model;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class ModelSettingsTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withUserConfiguration(ModelConfiguration.class);

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
				assertThat(model.patience()).isEqualTo(Duration.ofSeconds(30));
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
			http://localhost/v1     | -    | 8s  | guichet.model.name
			-                       | name | 8s  | guichet.model.base-url
			ftp://localhost/v1      | name | 8s  | guichet.model.base-url
			localhost:11434         | name | 8s  | guichet.model.base-url
			http://me:pw@host/v1    | name | 8s  | guichet.model.base-url
			http://not an address   | name | 8s  | guichet.model.base-url
			http://localhost/v1     | name | 0s  | guichet.model.first-token must be longer than 0, but is PT0S
			""")
	void namesTheKeyAndTheValueThatAreWrong(String url, String name, String firstToken, String complaint) {
		this.context
			.withPropertyValues("guichet.model.base-url=" + ((url != null) ? url : ""),
					"guichet.model.name=" + ((name != null) ? name : ""), "guichet.model.first-token=" + firstToken)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining(complaint)
				.message()
				.doesNotContain("pw"));
	}

}
