package guichet;

import java.util.Properties;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever words come into a log line, they make no line of their own. */
class LogLinesTests {

	private static final String FORGED = "x\r\n2026-11-21T00:00:00.000Z ERROR forged\nmore\u2028and\u0085more";

	@Test
	void marksLinesThatGoOn() {
		assertThat(shown(FORGED, null)).hasSizeGreaterThan(2)
			.first()
			.asString()
			.endsWith("x")
			.startsWith("20")
			.contains(" WARN ");
		assertThat(shown(FORGED, null)).filteredOn((line) -> line.contains("forged") || line.contains("more"))
			.allMatch((line) -> line.startsWith("  | "));
	}

	@Test
	void marksLinesOfAnException() {
		assertThat(shown("fault", new IllegalStateException(FORGED))).filteredOn((line) -> line.contains("forged"))
			.isNotEmpty()
			.allMatch((line) -> line.startsWith("  | "));
		assertThat(shown("fault", new IllegalStateException("x"))).filteredOn((line) -> line.contains("\tat "))
			.isNotEmpty();
	}

	private static java.util.List<String> shown(String message, Throwable thrown) {
		LoggerContext context = new LoggerContext();
		context.setMDCAdapter(new LogbackMDCAdapter());
		PatternLayout layout = new PatternLayout();
		layout.setContext(context);
		layout.setPattern(pattern());
		layout.start();
		LoggingEvent event = new LoggingEvent("", context.getLogger("guichet.Test"), Level.WARN, message, thrown, null);
		return layout.doLayout(event).lines().toList();
	}

	private static String pattern() {
		YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
		yaml.setResources(new ClassPathResource("application.yml"));
		Properties properties = yaml.getObject();
		return properties.getProperty("logging.pattern.console");
	}

}
