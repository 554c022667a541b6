package guichet.knowledge.speed;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.sun.management.OperatingSystemMXBean;

import guichet.knowledge.Article;
import guichet.knowledge.Question;

/**
 * What a shelf costs: to fill, to hold, to edit, and in processor time to search, which
 * other work on the machine hardly disturbs.
 */
final class SearchCosts {

	private static final int ROUNDS = 3;

	private static final int EDITS = 200;

	private static final int WANTED = 5;

	private final MadeShelf shelf;

	private SearchCosts(MadeShelf shelf) {
		this.shelf = shelf;
	}

	/**
	 * @param arguments how many articles, {@code fr}, {@code en}, {@code ar} or
	 * {@code all}, embedding {@code on} or {@code off}
	 */
	public static void main(String[] arguments) {
		MadeShelf shelf = new MadeShelf(Integer.parseInt(arguments[0]), arguments[1], arguments[2].equals("on"));
		SearchCosts costs = new SearchCosts(shelf);
		System.out.printf("%s articles, %s, embedding %s%n", (Object[]) arguments);
		long empty = held();
		measure("filled", shelf::put);
		measure("learned", shelf.index()::learn);
		System.out.println("holds " + (held() - empty) + " MB");
		costs.search();
		System.out.println("held after the searches: " + (held() - empty) + " MB");
		costs.edit();
		shelf.index().close();
	}

	private void search() {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		List<Question> questions = this.shelf.questions();
		for (int round = 1; round <= ROUNDS; round++) {
			long[] processor = new long[questions.size()];
			long[] elapsed = new long[questions.size()];
			for (int at = 0; at < questions.size(); at++) {
				long start = System.nanoTime();
				long used = threads.getCurrentThreadCpuTime();
				this.shelf.index().search(questions.get(at), WANTED);
				processor[at] = threads.getCurrentThreadCpuTime() - used;
				elapsed[at] = System.nanoTime() - start;
			}
			System.out.printf("round %d: processor %s; elapsed %s%n", round, told(processor), told(elapsed));
		}
	}

	/** An edit, found by the next search. */
	private void edit() {
		long[] elapsed = new long[EDITS];
		for (int at = 0; at < EDITS; at++) {
			Article article = this.shelf.articles().get(at * 31 % this.shelf.articles().size());
			long start = System.nanoTime();
			this.shelf.index().put(List.of(article));
			elapsed[at] = System.nanoTime() - start;
		}
		System.out.println("put of one article: " + told(elapsed));
	}

	private static String told(long[] nanos) {
		Arrays.sort(nanos);
		return String.format(Locale.ROOT, "p50 %.3f p90 %.3f p99 %.3f max %.3f ms", at(nanos, 0.5), at(nanos, 0.9),
				at(nanos, 0.99), at(nanos, 1));
	}

	private static double at(long[] sorted, double share) {
		return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
	}

	/** The processor time is the whole process's, its compiler's and collector's too. */
	private static void measure(String done, Runnable work) {
		OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
		long start = System.nanoTime();
		long used = system.getProcessCpuTime();
		work.run();
		System.out.printf(Locale.ROOT, "%s: processor %.1f s, elapsed %.1f s%n", done,
				(system.getProcessCpuTime() - used) / 1e9, (System.nanoTime() - start) / 1e9);
	}

	/** What lives in the heap, in megabytes. */
	private static long held() {
		System.gc();
		return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_000_000;
	}

}
