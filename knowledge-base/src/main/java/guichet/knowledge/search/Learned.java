package guichet.knowledge.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import guichet.knowledge.Article;
import guichet.knowledge.Embedder;
import guichet.knowledge.Findings;
import guichet.knowledge.Question;
import guichet.knowledge.judging.Calibration;
import guichet.knowledge.judging.Rehearsal;
import guichet.knowledge.learning.Fingerprint;
import guichet.knowledge.learning.Lesson;
import guichet.knowledge.learning.Meaning;
import guichet.knowledge.learning.Memory;
import guichet.knowledge.learning.Nearest;

/**
 * What was learned from the articles when it was last looked; never changes. What was
 * written since is found by its words alone.
 */
final class Learned {

	private static final Logger log = LoggerFactory.getLogger(Learned.class);

	private final @Nullable Embedder embedder;

	private final Map<String, Known> meanings;

	private final Map<String, Nearest> nearest = new HashMap<>();

	private final Map<String, Lesson> lessons;

	private final Map<String, Calibration> calibrations;

	private Learned(@Nullable Embedder embedder, Map<String, Known> meanings, Map<String, Lesson> lessons,
			Map<String, Calibration> calibrations) {
		this.embedder = embedder;
		this.meanings = meanings;
		this.lessons = lessons;
		this.calibrations = calibrations;
		Map<String, List<Known>> spoken = meanings.values()
			.stream()
			.sorted(Comparator.comparing((known) -> known.article().id().value()))
			.collect(Collectors.groupingBy((known) -> known.article().language()));
		spoken.forEach((language, known) -> this.nearest.put(language,
				new Nearest(known.stream().map((each) -> each.article().id().value()).toList(),
						known.stream().map(Known::meaning).toList())));
	}

	private record Known(Article article, Meaning meaning) {

		/** Whether it differs only in further phrasings at the end. */
		boolean isLongerThan(Article other) {
			return this.article.version() == other.version() && this.article.question().equals(other.question())
					&& this.article.answer().equals(other.answer())
					&& this.article.phrasings().size() > other.phrasings().size()
					&& this.article.phrasings().subList(0, other.phrasings().size()).equals(other.phrasings());
		}

	}

	static Learned nothing(@Nullable Embedder embedder) {
		return new Learned(embedder, Map.of(), Map.of(), Map.of());
	}

	/** Learns anew; only what was not there before is embedded. */
	Learned renewed(Holdings holdings, Memory memory) {
		Map<String, Known> meant = new HashMap<>();
		Map<String, Lesson> taught = new HashMap<>();
		for (String language : holdings.languages()) {
			List<Article> articles = holdings.articles(language);
			Embedder understands = this.embedder;
			if (understands != null
					&& (understands.serves(language) || Lesson.teaches(articles) && understands.hints(language))) {
				articles.forEach((article) -> meant.put(article.id().value(), known(article, understands, memory)));
			}
			Lesson lesson = Lesson.of(articles, (article) -> meaning(meant.get(article.id().value())), memory);
			if (lesson != null) {
				taught.put(language, lesson);
			}
		}
		return new Learned(this.embedder, Map.copyOf(meant), Map.copyOf(taught), this.calibrations);
	}

	/**
	 * The same, and how far each language's articles may be trusted.
	 * @param asked what questions find where only some of the articles are known
	 */
	Learned rehearsed(Holdings holdings, Rehearsing asked, Memory memory) {
		Map<String, Calibration> rehearsed = new HashMap<>();
		Learned usual = new Learned(this.embedder, this.meanings, this.lessons, Map.of());
		for (String language : this.lessons.keySet()) {
			List<Article> known = holdings.articles(language);
			Fingerprint rehearsal = new Fingerprint("trust").with(model());
			known.forEach((article) -> rehearsal.with(article.toString()));
			float[] curve = memory.recall(rehearsal.key(), () -> {
				Calibration outcome = new Rehearsal(known)
					.outcome((articles, questions) -> asked.findings(usual, articles, questions));
				return new float[] { (float) outcome.slope(), (float) outcome.offset() };
			});
			rehearsed.put(language, new Calibration(curve[0], curve[1]));
		}
		return new Learned(this.embedder, this.meanings, this.lessons, Map.copyOf(rehearsed));
	}

	Calibration calibration(String language) {
		return this.calibrations.getOrDefault(language, Calibration.USUAL);
	}

	/** Asks questions of some articles alone, with what was learned before at hand. */
	interface Rehearsing {

		List<Findings> findings(Learned learned, List<Article> articles, List<Question> questions);

	}

	private String model() {
		return (this.embedder == null) ? "" : this.embedder.name();
	}

	private Known known(Article article, Embedder embedder, Memory memory) {
		Known before = this.meanings.get(article.id().value());
		if (before != null && before.article().equals(article)) {
			return before;
		}
		if (before != null && before.isLongerThan(article)) {
			List<float[]> fewer = before.meaning().asked().subList(0, article.phrasings().size() + 1);
			return new Known(article, new Meaning(fewer, before.meaning().answer()));
		}
		List<String> texts = new ArrayList<>(article.asked());
		boolean answers = !article.answer().isBlank();
		if (answers) {
			texts.add(article.answer());
		}
		List<float[]> vectors = vectors(texts, embedder, memory);
		int asked = article.phrasings().size() + 1;
		return new Known(article,
				new Meaning(List.copyOf(vectors.subList(0, asked)), answers ? vectors.getLast() : null));
	}

	private static List<float[]> vectors(List<String> texts, Embedder embedder, Memory memory) {
		Fingerprint meant = new Fingerprint("meaning").with(embedder.name());
		texts.forEach(meant::with);
		float[] all = memory.recall(meant.key(), () -> together(embedder.embed(texts)));
		int length = all.length / texts.size();
		return IntStream.range(0, texts.size())
			.mapToObj((at) -> Arrays.copyOfRange(all, at * length, (at + 1) * length))
			.toList();
	}

	private static float[] together(List<float[]> vectors) {
		int length = vectors.getFirst().length;
		float[] all = new float[vectors.size() * length];
		for (int at = 0; at < vectors.size(); at++) {
			System.arraycopy(vectors.get(at), 0, all, at * length, length);
		}
		return all;
	}

	private static @Nullable Meaning meaning(@Nullable Known known) {
		return (known != null) ? known.meaning() : null;
	}

	/** What an article means; null if it is not known, or not as it is now. */
	@Nullable Meaning meaning(Article article) {
		Known known = this.meanings.get(article.id().value());
		return (known != null && known.article().equals(article)) ? known.meaning() : null;
	}

	/** Whether closeness of meaning tells by itself in that language. */
	boolean isClose(String language) {
		return this.embedder != null && this.embedder.serves(language);
	}

	/**
	 * What a question means; null if that is not to be had now.
	 * @param mended the question in the likeliest spelling, which may be a wrong guess
	 */
	float @Nullable [] meaning(String language, String question, String mended) {
		if (this.embedder == null || this.meanings.isEmpty() || !this.embedder.hints(language)) {
			return null;
		}
		try {
			float[] meaning = this.embedder.embed(List.of(question)).getFirst();
			return mended.equals(question) ? meaning
					: between(meaning, this.embedder.embed(List.of(mended)).getFirst());
		}
		catch (IllegalStateException ex) {
			log.warn("Searched by words alone: {}", ex.getMessage());
			return null;
		}
	}

	private static float[] between(float[] one, float[] other) {
		float[] between = new float[one.length];
		double squares = 0;
		for (int at = 0; at < between.length; at++) {
			between[at] = one[at] + other[at];
			squares += between[at] * between[at];
		}
		float length = (float) Math.max(1e-6, Math.sqrt(squares));
		for (int at = 0; at < between.length; at++) {
			between[at] /= length;
		}
		return between;
	}

	@Nullable Lesson lesson(String language) {
		return this.lessons.get(language);
	}

	/** The ids of the articles whose ways of asking come nearest, at most so many. */
	List<String> nearest(float[] question, String language, int most) {
		Nearest all = this.nearest.get(language);
		return (all != null) ? all.to(question, most) : List.of();
	}

}
