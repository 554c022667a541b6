package guichet.bot.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import guichet.bot.evaluation.scoring.Outcome;
import guichet.knowledge.Finding;
import guichet.knowledge.Findings;
import guichet.knowledge.Question;
import guichet.knowledge.search.ArticleIndex;

/** One knowledge base, put before the engine and asked its known questions. */
final class Trial implements AutoCloseable {

	private static final int BEST = 10;

	/** Code runs slowly until it has run for a while. */
	private static final long WARM_UP = TimeUnit.MILLISECONDS.toNanos(1_500);

	private static final int WARM_UP_QUESTIONS = 400;

	private final Engine engine;

	private final KnownBase base;

	private final ArticleIndex index;

	private final PrintStream err;

	Trial(Engine engine, KnownBase base, PrintStream err) {
		this.engine = engine;
		this.base = base;
		this.err = err;
		this.index = engine.index();
		this.index.put(base.articles());
		this.index.learn();
		warmUp();
	}

	private void warmUp() {
		long end = System.nanoTime() + WARM_UP;
		for (int i = 0; i < WARM_UP_QUESTIONS && System.nanoTime() - end < 0; i++) {
			String asked = this.base.articles().get(i % this.base.articles().size()).question();
			// No question of the trial must be known from here.
			this.index.search(new Question(asked + " … " + i, null), BEST);
		}
	}

	/** Asks all, and writes a line for each if there is a place for it. */
	List<Outcome> ask(String name, List<KnownQuestion> questions, @Nullable Path out) throws IOException {
		List<Outcome> outcomes = new ArrayList<>(questions.size());
		Progress progress = new Progress(this.err, name, questions.size());
		try (Writer writer = writer(out)) {
			for (KnownQuestion question : questions) {
				this.engine.embeddingNanos();
				long start = System.nanoTime();
				Findings findings = this.index.search(new Question(question.text(), null), BEST);
				long micros = (System.nanoTime() - start) / 1_000;
				outcomes.add(outcome(question, findings, micros, this.engine.embeddingNanos() / 1_000));
				writer.append(line(question, findings, micros)).append('\n');
				progress.done(outcomes.size());
			}
		}
		return outcomes;
	}

	private static Writer writer(@Nullable Path out) throws IOException {
		if (out == null) {
			return Writer.nullWriter();
		}
		Path folder = out.toAbsolutePath().getParent();
		if (folder != null) {
			Files.createDirectories(folder);
		}
		return Files.newBufferedWriter(out);
	}

	private Outcome outcome(KnownQuestion question, Findings findings, long micros, long embeddingMicros) {
		List<String> top = findings.best().stream().map((each) -> this.base.name(each.article()).asString()).toList();
		return new Outcome(question.id().asString(), question.expected(), top, findings.confidence().probability(),
				micros, embeddingMicros);
	}

	private String line(KnownQuestion question, Findings findings, long micros) {
		ObjectNode line = JsonLines.JSON.createObjectNode();
		line.set("id", question.id());
		ArrayNode top = line.putArray("top");
		for (Finding each : findings.best()) {
			top.addArray().add(this.base.name(each.article())).add(each.score());
		}
		return line.put("conf", findings.confidence().probability()).put("us", micros).toString();
	}

	@Override
	public void close() {
		this.index.close();
	}

}
