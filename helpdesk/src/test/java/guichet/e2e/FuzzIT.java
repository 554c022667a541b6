package guichet.e2e;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FuzzIT {

	private static final int COUNT = 4000;

	@Test
	void bearsWhatNobodySendsWhoMeansWell(@TempDir Path data) throws Exception {
		long seed = System.nanoTime();
		System.out.println("fuzz seed " + seed);
		try (RunningGuichet guichet = RunningGuichet.start(data, Fuzz.settings());
				Fuzz fuzz = new Fuzz(guichet, seed)) {
			fuzz.run(COUNT);
			assertThat(fuzz.faults()).as("seed %s, %s", seed, fuzz.answers()).isEmpty();
			assertThat(fuzz.threads()).as("seed %s", seed).isPositive();
			try (TestVisitor visitor = TestVisitor.arrive(guichet, "fr")) {
				assertThat(TestSocket.type(visitor.ask("bonjour"))).isEqualTo("message");
			}
		}
	}

}
