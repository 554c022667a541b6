package guichet;

import java.io.PrintStream;
import java.util.List;

import guichet.bot.evaluation.Evaluation;
import guichet.helpdesk.HouseKeeping;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Starts Guichet: the desk, the assistant and the knowledge base in one process. With
 * {@code evaluate} first it measures the assistant on known questions instead, with
 * {@code backup} or {@code restore} it writes all that is kept to a file, or back; with
 * {@code prepare} it lays itself out in a directory from which it starts fast.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class GuichetApplication {

	public static void main(String[] args) {
		List<String> given = List.of(args);
		switch (given.isEmpty() ? "" : given.getFirst()) {
			case "evaluate" -> System.exit(new Evaluation(alone(), System.err).run(given.subList(1, given.size())));
			case "backup", "restore", "prepare" ->
				System.exit(HouseKeeping.run(given.getFirst(), given.subList(1, given.size()), alone(), System.err));
			default -> SpringApplication.run(GuichetApplication.class, args);
		}
	}

	/** The console's output for the command alone; what is logged goes beside it. */
	private static PrintStream alone() {
		PrintStream output = System.out;
		System.setOut(System.err);
		return output;
	}

}
