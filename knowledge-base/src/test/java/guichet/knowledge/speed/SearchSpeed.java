package guichet.knowledge.speed;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import guichet.knowledge.Findings;
import guichet.knowledge.Question;

/** How long one search takes, as one thread sees it, by JMH. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
public class SearchSpeed {

	private static final int WANTED = 5;

	@Param({ "10000", "100000" })
	public int articles;

	@Param({ "fr", "en", "ar", "all" })
	public String language = "";

	@Param({ "off", "on" })
	public String embedding = "";

	private MadeShelf shelf;

	private List<Question> questions = List.of();

	private int next;

	@Setup
	public void fill() {
		this.shelf = new MadeShelf(this.articles, this.language, this.embedding.equals("on"));
		this.shelf.put();
		this.shelf.index().learn();
		this.questions = this.shelf.questions();
	}

	@TearDown
	public void close() {
		this.shelf.index().close();
	}

	@Benchmark
	public Findings search() {
		this.next = (this.next + 1) % this.questions.size();
		return this.shelf.index().search(this.questions.get(this.next), WANTED);
	}

	public static void main(String[] arguments) throws Exception {
		org.openjdk.jmh.Main.main(arguments);
	}

}
