package guichet.bot.evaluation;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import guichet.bot.evaluation.JsonLines.Line;
import guichet.knowledge.Article;
import guichet.knowledge.ArticleId;

/**
 * A knowledge base out of a file.
 *
 * @param articles each line as an article
 * @param names how the file names each article, by the article's id
 */
record KnownBase(List<Article> articles, Map<String, JsonNode> names) {

	static KnownBase read(Path file) {
		List<Article> articles = new ArrayList<>();
		Map<String, JsonNode> names = new LinkedHashMap<>();
		for (Line line : new JsonLines(file).read()) {
			JsonNode name = line.id("id");
			Article article = article(line, id(name.asString(), line.number()));
			if (names.put(article.id().value(), name) != null) {
				throw line.refused("id", "the only one of its kind in the file", name);
			}
			articles.add(article);
		}
		if (articles.isEmpty()) {
			throw new BadLineException(file, 1, "the file must hold a knowledge base", "empty");
		}
		return new KnownBase(articles, names);
	}

	private static Article article(Line line, String id) {
		return new Article(new ArticleId(id), 1, line.text("question"), line.texts("alternatives"),
				line.textOrNone("answer"), line.language("lang"), List.of(), Article.Status.PUBLISHED, "evaluation", id,
				null, Instant.EPOCH);
	}

	/** The product's ids are narrower than a file's may be. */
	private static String id(String name, int line) {
		return name.matches("[A-Za-z0-9_-]{1,64}") ? name : "line-" + line;
	}

	JsonNode name(Article article) {
		JsonNode name = this.names.get(article.id().value());
		if (name == null) {
			throw new IllegalStateException("The engine found " + article.id() + ", which it was not given");
		}
		return name;
	}

}
