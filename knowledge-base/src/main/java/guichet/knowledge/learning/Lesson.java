package guichet.knowledge.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import guichet.knowledge.Article;
import guichet.knowledge.text.ReadText;

/** What the phrasings of one language's articles taught; never changes. */
public final class Lesson {

	/** Among more articles than these a lesson takes longer than it helps. */
	private static final int MOST_ARTICLES = 2_000;

	private static final int MOST_WEIGHTS = 1 << 23;

	private static final int MOST_PLACES = 1 << 16;

	private static final double PENALTY = 0.03;

	/** What a meaning counts against the words that it is said in. */
	private static final float MEANING = 2;

	private final Map<String, Integer> classes = new HashMap<>();

	private final TextFeatures words;

	private final Head byWords;

	private final @Nullable Head byBoth;

	private Lesson(List<Article> articles, Function<Article, @Nullable Meaning> meanings, Memory memory) {
		articles.forEach((article) -> this.classes.put(article.id().value(), this.classes.size()));
		List<ReadText> texts = new ArrayList<>();
		articles.forEach((article) -> texts.addAll(asked(article)));
		int room = Integer.highestOneBit(Math.max(1, MOST_WEIGHTS / articles.size()));
		this.words = new TextFeatures(Math.min(MOST_PLACES, room), texts);
		this.byWords = learn(articles, this.words.size(), this::words, memory);
		Map<String, Meaning> meant = new HashMap<>();
		for (Article article : articles) {
			Meaning meaning = meanings.apply(article);
			if (meaning != null) {
				meant.put(article.id().value(), meaning);
			}
		}
		this.byBoth = (meant.size() < articles.size()) ? null
				: learnBoth(articles, List.copyOf(meant.values()), meant, memory);
	}

	private Head learnBoth(List<Article> articles, List<Meaning> all, Map<String, Meaning> meant, Memory memory) {
		int places = this.words.size() + all.getFirst().asked().getFirst().length;
		return learn(articles, places, (article) -> {
			List<Features> both = new ArrayList<>();
			Meaning meaning = meant.getOrDefault(article.id().value(), all.getFirst());
			for (Features words : words(article)) {
				both.add(words.and(meaning.asked().get(both.size()), this.words.size(), MEANING));
			}
			return both;
		}, memory);
	}

	/**
	 * Learns which words, and which meanings if all are known, belong to which article;
	 * null if most articles have but one way of asking, or there are too few or too many.
	 * Takes some seconds of one core at most.
	 * @param memory where the same may have been learned before
	 */
	public static @Nullable Lesson of(List<Article> articles, Function<Article, @Nullable Meaning> meanings,
			Memory memory) {
		return teaches(articles) ? new Lesson(articles, meanings, memory) : null;
	}

	/** Whether there is anything to be learned from these. */
	public static boolean teaches(List<Article> articles) {
		long told = articles.stream().filter((article) -> !article.phrasings().isEmpty()).count();
		return articles.size() > 1 && articles.size() <= MOST_ARTICLES && 2 * told > articles.size();
	}

	private static List<ReadText> asked(Article article) {
		return article.asked().stream().map((asked) -> ReadText.of(asked, article.language())).toList();
	}

	private List<Features> words(Article article) {
		return asked(article).stream().map(this.words::of).toList();
	}

	/** An article counts by the root of how many ways of asking it has. */
	private Head learn(List<Article> articles, int places, Function<Article, List<Features>> read, Memory memory) {
		List<Head.Example> examples = new ArrayList<>();
		for (Article article : articles) {
			List<Features> known = read.apply(article);
			float weight = (float) (1 / Math.sqrt(known.size()));
			int owner = this.classes.getOrDefault(article.id().value(), 0);
			known.forEach((features) -> examples.add(new Head.Example(features, owner, weight)));
		}
		return Head.learn(examples, places, articles.size(), PENALTY, memory);
	}

	/**
	 * What a question says for each article that was there.
	 * @param meaning of the question, or null to go by its words
	 */
	public Scores of(ReadText question, float @Nullable [] meaning) {
		Features words = this.words.of(question);
		if (meaning == null || this.byBoth == null) {
			return new Scores(this.classes, this.byWords.scores(words));
		}
		return new Scores(this.classes, this.byBoth.scores(words.and(meaning, this.words.size(), MEANING)));
	}

	/** Whether it knows what the articles mean. */
	public boolean knowsMeanings() {
		return this.byBoth != null;
	}

}
