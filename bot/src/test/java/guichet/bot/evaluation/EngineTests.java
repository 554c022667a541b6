package guichet.bot.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import guichet.knowledge.Embedder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class EngineTests {

	@TempDir
	Path folder;

	@Test
	void comparesByMeaningWithTheSettingsOfTheProduct() {
		try (Engine engine = Engine.started(List.of("--guichet.data=" + this.folder))) {
			Embedder embedder = engine.embedder();
			assertThat(embedder).isNotNull();
			engine.embeddingNanos();
			assertThat(embedder.name()).isEqualTo("all-minilm-l6-v2-q");
			assertThat(embedder.embed(List.of("parcels"))).hasSize(1);
			assertThat(engine.embeddingNanos()).isPositive();
			assertThat(engine.embeddingNanos()).isZero();
		}
	}

	@Test
	void leavesMeaningOutWhenToldTo() {
		try (Engine engine = Engine.started(List.of("--guichet.embedding.enabled=false"))) {
			assertThat(engine.embedder()).isNull();
			assertThat(engine.embeddingNanos()).isZero();
		}
	}

	@Test
	void leavesNothingBehindWhereTheProductKeepsNothing() throws IOException {
		Path data = this.folder.resolve("data");
		Path libraries;
		try (Engine engine = Engine.started(List.of("--guichet.data=" + data))) {
			libraries = Path.of(engine.setting("guichet.embedding.libraries"));
			assertThat(libraries).isDirectory();
			Files.createFile(libraries.resolve("library"));
		}
		assertThat(libraries).doesNotExist();
		assertThat(data).doesNotExist();
	}

}
