package guichet.bot.answering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import guichet.bot.words.Utterance;
import guichet.knowledge.Article;
import guichet.knowledge.ArticleDraft;
import guichet.knowledge.ArticleId;
import guichet.knowledge.Confidence;
import guichet.knowledge.Finding;
import guichet.knowledge.Findings;
import guichet.knowledge.KnowledgeBase;
import guichet.knowledge.Passage;
import guichet.knowledge.Question;

/** A shelf that finds what it was told to find; each line of an answer is a passage. */
public class ScriptedKnowledge implements KnowledgeBase {

	private static final Instant UPDATED = Instant.parse("2026-01-15T09:00:00Z");

	private final Map<List<String>, Findings> script = new HashMap<>();

	private final List<String> asked = new ArrayList<>();

	public static Article article(String id, String question, String answer) {
		String language = question.matches(".*\\p{IsArabic}.*") ? "ar" : "fr";
		return new Article(new ArticleId(id), 3, question, List.of(), answer, language, List.of(),
				Article.Status.PUBLISHED, "Guide", id, "https://example.com/" + id, UPDATED);
	}

	public static Finding finding(Article article, double score) {
		List<Passage> passages = new ArrayList<>();
		int from = 0;
		for (String line : article.answer().split("\n")) {
			passages.add(new Passage(article, from, from + line.length(), 0.5));
			from += line.length() + 1;
		}
		return new Finding(article, score, passages);
	}

	public ScriptedKnowledge when(String question, Confidence.Verdict verdict, Article... articles) {
		List<Finding> best = new ArrayList<>();
		for (Article article : articles) {
			best.add(finding(article, 0.9 - 0.05 * best.size()));
		}
		this.script.put(words(question), new Findings(language(question), best, new Confidence(0.9, verdict, "told")));
		return this;
	}

	@Override
	public OptionalInt published() {
		return OptionalInt.of(this.script.size());
	}

	private static List<String> words(String text) {
		return Utterance.of(text).plainWords();
	}

	private static String language(String text) {
		return text.matches("(?s).*\\p{IsArabic}.*") ? "ar" : "fr";
	}

	public List<String> asked() {
		return this.asked;
	}

	@Override
	public Findings search(Question question, int limit) {
		this.asked.add(question.text());
		return this.script.getOrDefault(words(question.text()), new Findings(language(question.text()), List.of(),
				new Confidence(0.01, Confidence.Verdict.NONE, "not told")));
	}

	@Override
	public Optional<Article> find(ArticleId id) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Optional<Article> published(ArticleId id, int version) {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<Article> list(String text, String language, String after, int limit) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Article create(ArticleDraft draft) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Article revise(ArticleId id, int version, ArticleDraft draft) {
		throw new UnsupportedOperationException();
	}

}
