package guichet.e2e.storm;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import guichet.e2e.storm.fault.Assault;
import guichet.e2e.storm.fault.Books;
import guichet.e2e.storm.fault.Siege;
import guichet.e2e.storm.machine.GuichetProcess;
import guichet.e2e.storm.site.Site;

import static org.assertj.core.api.Assertions.assertThat;

/** The short form of {@link Faults}. */
class FaultsIT {

	@Test
	void tellsVisitorsAndDeskExactlyTheRecordThroughKillsUnderLoad(@TempDir Path data) throws Exception {
		Assault assault = new Assault(1, 20, 40, List.of("kill-postgres", "desk-away", "kill-node"), 1, 500, true,
				false);
		try (Site site = new Site(GuichetProcess.classes(), data, 1, false, List.of())) {
			Books books = new Siege(assault, site).run();
			assertThat(books.clean()).as(books.toString()).isTrue();
		}
	}

}
