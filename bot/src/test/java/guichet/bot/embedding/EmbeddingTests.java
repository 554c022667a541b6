package guichet.bot.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import guichet.knowledge.Embedder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

class EmbeddingTests {

	@TempDir
	static Path data;

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withUserConfiguration(EmbeddingConfiguration.class)
		.withPropertyValues("guichet.data=" + data);

	@Test
	void putsParaphrasesNearerThanStrangers() {
		this.context.run((context) -> {
			Embedder embedder = context.getBean(Embedder.class);
			List<float[]> vectors = embedder.embed(List.of("How do I send a parcel back?",
					"I want to return something I bought", "What are your opening hours on Sunday?"));
			assertThat(vectors).hasSize(3).allSatisfy((vector) -> {
				assertThat(vector).hasSize(384);
				assertThat(product(vector, vector)).isCloseTo(1, within(1e-4));
			});
			assertThat(product(vectors.get(0), vectors.get(1)))
				.isGreaterThan(product(vectors.get(0), vectors.get(2)) + 0.2);
		});
	}

	@Test
	void servesEnglishByTheModelThatComesAlong() {
		this.context.run((context) -> {
			Embedder embedder = context.getBean(Embedder.class);
			assertThat(embedder.serves("en")).isTrue();
			assertThat(embedder.serves("en-GB")).isTrue();
			assertThat(embedder.serves("fr")).isFalse();
			assertThat(embedder.name()).isEqualTo("all-minilm-l6-v2-q");
		});
	}

	@Test
	void givesVectorsInTheOrderOfTheTextsHoweverMany() {
		this.context.run((context) -> {
			Embedder embedder = context.getBean(Embedder.class);
			List<String> texts = new ArrayList<>();
			for (int i = 0; i < 40; i++) {
				texts.add("question number " + i + " about parcels");
			}
			List<float[]> together = embedder.embed(texts);
			for (int i : new int[] { 0, 17, 39 }) {
				assertThat(embedder.embed(List.of(texts.get(i))).getFirst()).isEqualTo(together.get(i));
			}
			assertThat(embedder.embed(List.of())).isEmpty();
		});
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "''", "'   '", "?!", "😀", "'\u200b'", "'[CLS] [SEP]'", "'\u0000a'" })
	void givesAVectorForAnyText(String text) {
		this.context.run((context) -> {
			float[] vector = context.getBean(Embedder.class).embed(List.of(text)).getFirst();
			assertThat(product(vector, vector)).isCloseTo(1, within(1e-4));
		});
	}

	@Test
	void givesAVectorForATextOfAnyLength() {
		this.context.run((context) -> {
			float[] vector = context.getBean(Embedder.class).embed(List.of("a parcel ".repeat(20_000))).getFirst();
			assertThat(product(vector, vector)).isCloseTo(1, within(1e-4));
		});
	}

	@Test
	void remembersAQuestionButKeepsItsVectorToItself() {
		this.context.run((context) -> {
			Embedder embedder = context.getBean(Embedder.class);
			float[] first = embedder.embed(List.of("parcels")).getFirst();
			float before = first[0];
			first[0] = 42;
			assertThat(embedder.embed(List.of("parcels")).getFirst()[0]).isEqualTo(before);
		});
	}

	@Test
	void loadsNothingUntilTheFirstText(@TempDir Path folder) {
		this.context.withPropertyValues("guichet.embedding.libraries=" + folder).run((context) -> {
			assertThat(context).hasSingleBean(Embedder.class);
			assertThat(folder).isEmptyDirectory();
			context.getBean(Embedder.class).embed(List.of("parcels"));
			try (Stream<Path> unpacked = Files.walk(folder)) {
				assertThat(unpacked.filter(Files::isRegularFile).map((file) -> file.getFileName().toString()))
					.contains(System.mapLibraryName("onnxruntime"));
			}
		});
	}

	@Test
	void canBeSwitchedOff() {
		this.context.withPropertyValues("guichet.embedding.enabled=false").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBeanProvider(Embedder.class).getIfAvailable()).isNull();
		});
	}

	@Test
	void saysWhenAnInterruptedThreadAsks() {
		this.context.run((context) -> {
			Embedder embedder = context.getBean(Embedder.class);
			Thread.currentThread().interrupt();
			try {
				assertThatIllegalStateException().isThrownBy(() -> embedder.embed(List.of("some parcels")));
			}
			finally {
				assertThat(Thread.interrupted()).isTrue();
			}
		});
	}

	@Test
	void takesAModelFromFiles(@TempDir Path folder) throws IOException {
		OnnxSource packaged = new OnnxSource.Packaged();
		Path tokenizer = folder.resolve("tokenizer.json");
		Files.copy(packaged.tokenizer(), tokenizer);
		Path model = folder.resolve("mine.onnx");
		Files.copy(OnnxSource.class.getResourceAsStream("/all-minilm-l6-v2-q.onnx"), model);
		this.context
			.withPropertyValues("guichet.embedding.model-file=" + model,
					"guichet.embedding.tokenizer-file=" + tokenizer, "guichet.embedding.languages=fr,ar",
					"guichet.embedding.pooling=cls")
			.run((context) -> {
				Embedder embedder = context.getBean(Embedder.class);
				assertThat(embedder.serves("ar")).isTrue();
				assertThat(embedder.serves("en")).isFalse();
				assertThat(embedder.name()).startsWith("mine.onnx-");
				assertThat(embedder.embed(List.of("parcels")).getFirst()).hasSize(384);
			});
	}

	@Test
	void namesTheFilesThatAreNoModel(@TempDir Path folder) throws IOException {
		Path model = Files.writeString(folder.resolve("broken.onnx"), "no model");
		Path tokenizer = Files.writeString(folder.resolve("broken.json"), "{}");
		this.context
			.withPropertyValues("guichet.embedding.model-file=" + model,
					"guichet.embedding.tokenizer-file=" + tokenizer)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("guichet.embedding.model-file")
				.hasMessageContaining("must be an ONNX model")
				.hasMessageContaining("broken.onnx")
				.hasMessageContaining("broken.json"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					model-file=/nowhere/a.onnx,tokenizer-file=/nowhere/b.json | model-file must be a file that can be read, but is /nowhere/a.onnx
					tokenizer-file=/nowhere/b.json | model-file must go with /nowhere/b.json, but is left out
					base-url=http://localhost/v1 | name must name a model of http://localhost/v1, but is blank
					name=small | base-url must say where small is, but is blank
					base-url=ftp://me:pw@host,name=small | base-url must be http(s)://host/path without a user, but is ftp://***@host
					languages=english | languages must be codes such as fr, but one is english
					timeout=0s | timeout must be longer than 0, but is PT0S
					pooling=max | max
					""")
	void namesTheKeyAndTheValueThatAreWrong(String values, String complaint) {
		String[] given = Stream.of(values.split(","))
			.map((value) -> "guichet.embedding." + value)
			.toArray(String[]::new);
		this.context.withPropertyValues(given)
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining(complaint));
	}

	private static double product(float[] one, float[] other) {
		double sum = 0;
		for (int i = 0; i < one.length; i++) {
			sum += one[i] * other[i];
		}
		return sum;
	}

}
