package guichet.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One version of a question and its answer.
 *
 * @param version from 1, one more at every change of what a reader sees
 * @param phrasings other ways in which visitors ask the question
 * @param language BCP 47, lower case: fr, ar or en
 * @param source where the article comes from, in words a reader knows
 * @param reference the article's name within its source; an import finds it again by
 * source, reference and language
 */
public record Article(ArticleId id, int version, String question, List<String> phrasings, String answer,
		String language, List<String> tags, Status status, String source, String reference, @Nullable String url,
		Instant updated) {

	public Article {
		phrasings = List.copyOf(phrasings);
		tags = List.copyOf(tags);
	}

	/** All ways of asking, the article's question first. */
	public List<String> asked() {
		return Stream.concat(Stream.of(this.question), this.phrasings.stream()).toList();
	}

	/** Only a published article is found by a search or shown to a visitor. */
	public enum Status {

		DRAFT, PUBLISHED, ARCHIVED

	}

}
