package guichet;

import java.io.PrintStream;
import java.util.List;

import guichet.bot.evaluation.Evaluation;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Starts Guichet: the desk, the assistant and the knowledge base in one process; or
 * measures the assistant on known questions, if the first argument is {@code evaluate}.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class GuichetApplication {

	public static void main(String[] args) {
		if (args.length > 0 && args[0].equals("evaluate")) {
			System.exit(evaluate(List.of(args).subList(1, args.length)));
		}
		SpringApplication.run(GuichetApplication.class, args);
	}

	/** Only figures go to the console's output; what is logged goes beside it. */
	private static int evaluate(List<String> args) {
		PrintStream figures = System.out;
		System.setOut(System.err);
		return new Evaluation(figures, System.err).run(args);
	}

}
