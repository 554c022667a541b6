package guichet.helpdesk.console.article;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import guichet.helpdesk.console.Given;
import guichet.knowledge.Article;
import guichet.knowledge.ArticleDraft;

/**
 * An article as an editor sends it; its length and shape are checked on saving.
 *
 * @param version which version the editor read, for a change
 */
record ArticleForm(@Nullable Integer version, @Nullable String question, @Nullable List<@Nullable String> phrasings,
		@Nullable String answer, @Nullable String language, @Nullable List<@Nullable String> tags,
		@Nullable String status, @Nullable String source, @Nullable String reference, @Nullable String url) {

	/** Where an article comes from that was written at the desk. */
	private static final String DESK = "desk";

	/**
	 * The draft of a new article; a reference is made up on saving where none is given.
	 */
	ArticleDraft draft() {
		return draft((this.source == null) ? DESK : this.source, (this.reference == null) ? "" : this.reference);
	}

	/** The draft of a change; it stays where it came from unless another is given. */
	ArticleDraft draft(Article before) {
		return draft((this.source == null) ? before.source() : this.source,
				(this.reference == null) ? before.reference() : this.reference);
	}

	private ArticleDraft draft(String source, String reference) {
		return new ArticleDraft(given("question", this.question), texts("phrasings", this.phrasings),
				given("answer", this.answer), given("language", this.language), texts("tags", this.tags),
				wantedStatus(), source, reference, this.url);
	}

	int readVersion() {
		if (this.version == null) {
			throw new IllegalArgumentException("version must be that of the article as it was read, but is missing");
		}
		return this.version;
	}

	private Article.Status wantedStatus() {
		String given = given("status", this.status);
		for (Article.Status known : Article.Status.values()) {
			if (known.name().toLowerCase(Locale.ROOT).equals(given)) {
				return known;
			}
		}
		throw new IllegalArgumentException(
				"status must be draft, published or archived, but is: " + Given.shown(given));
	}

	private static String given(String field, @Nullable String value) {
		if (value == null) {
			throw new IllegalArgumentException(field + " must be given");
		}
		return value;
	}

	private static List<String> texts(String field, @Nullable List<@Nullable String> values) {
		if (values == null) {
			return List.of();
		}
		if (values.stream().anyMatch(Objects::isNull)) {
			throw new IllegalArgumentException(field + " must hold texts only, but holds null");
		}
		return values.stream().map(Objects::requireNonNull).toList();
	}

}
