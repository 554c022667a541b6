package guichet.knowledge.learning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FileMemoryTests {

	private static final Supplier<float[]> NEVER = () -> {
		throw new AssertionError("learned again");
	};

	@TempDir
	private Path folder;

	@Test
	void remembersOverAStart() {
		FileMemory first = memory("engine 1");
		first.recall("a", () -> new float[] { 1, 2.5f });
		first.settle();
		assertThat(memory("engine 1").recall("a", NEVER)).containsExactly(1, 2.5f);
	}

	@Test
	void forgetsWhatAnotherEngineLearned() {
		FileMemory first = memory("engine 1");
		first.recall("a", () -> new float[] { 1 });
		first.settle();
		assertThat(memory("engine 2").recall("a", () -> new float[] { 2 })).containsExactly(2);
	}

	@Test
	void forgetsWhatTheLastLearningDidNotUse() {
		FileMemory memory = memory("engine");
		memory.recall("old", () -> new float[] { 1 });
		memory.settle();
		memory.recall("new", () -> new float[] { 2 });
		memory.settle();
		assertThat(memory.recall("old", () -> new float[] { 3 })).containsExactly(3);
	}

	@Test
	void learnsAnewFromABrokenFile() throws IOException {
		FileMemory first = memory("engine");
		first.recall("a", () -> new float[] { 1, 2, 3 });
		first.settle();
		byte[] whole = Files.readAllBytes(file());
		Files.write(file(), Arrays.copyOf(whole, whole.length - 2));
		FileMemory second = memory("engine");
		assertThat(second.recall("a", () -> new float[] { 4 })).containsExactly(4);
		second.settle();
		assertThat(memory("engine").recall("a", NEVER)).containsExactly(4);
	}

	private FileMemory memory(String engine) {
		return new FileMemory(file(), engine);
	}

	private Path file() {
		return this.folder.resolve("deep").resolve("lessons");
	}

}
