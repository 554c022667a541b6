package guichet.knowledge.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import guichet.knowledge.Article;
import guichet.knowledge.judging.ReadArticle;
import guichet.knowledge.weighing.Holding;
import guichet.knowledge.weighing.Stock;

/** The published articles and their words, counted by language; one thread writes. */
final class Holdings {

	/** More are not kept: each takes about as much room as the article many times. */
	private static final int MOST_READ = 10_000;

	private final Map<String, Holding> holdings = new ConcurrentHashMap<>();

	private final Map<String, Stock> stocks = new ConcurrentHashMap<>();

	/** Those that lately came near a question, read closely. */
	private final Map<String, ReadArticle> read = new ConcurrentHashMap<>();

	private volatile List<String> languages = List.of();

	Holding put(Article article) {
		remove(article.id().value());
		Stock stock = this.stocks.computeIfAbsent(article.language(), Stock::new);
		Holding holding = stock.add(article);
		this.holdings.put(article.id().value(), holding);
		return holding;
	}

	void remove(String id) {
		this.read.remove(id);
		Holding before = this.holdings.remove(id);
		if (before != null) {
			stock(before.article().language()).remove(before);
		}
	}

	/** To be called after a change. */
	void settle() {
		this.languages = this.stocks.entrySet()
			.stream()
			.filter((each) -> each.getValue().articles() > 0)
			.map(Map.Entry::getKey)
			.sorted()
			.toList();
	}

	/** Languages that articles are written in. */
	List<String> languages() {
		return this.languages;
	}

	List<Article> articles() {
		return this.holdings.values().stream().map(Holding::article).toList();
	}

	/** The articles of a language, in the same order for the same articles. */
	List<Article> articles(String language) {
		return articles().stream()
			.filter((article) -> article.language().equals(language))
			.sorted((one, other) -> one.id().value().compareTo(other.id().value()))
			.toList();
	}

	int size() {
		return this.holdings.size();
	}

	@Nullable Holding get(String id) {
		return this.holdings.get(id);
	}

	ReadArticle read(Article article) {
		ReadArticle known = this.read.get(article.id().value());
		if (known == null || known.article() != article) {
			if (this.read.size() >= MOST_READ) {
				this.read.clear();
			}
			known = new ReadArticle(article);
			this.read.put(article.id().value(), known);
		}
		return known;
	}

	Stock stock(String language) {
		return Optional.ofNullable(this.stocks.get(language)).orElseGet(() -> new Stock(language));
	}

}
