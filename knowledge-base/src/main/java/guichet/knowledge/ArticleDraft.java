package guichet.knowledge;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What an editor or an import wants an article to say; limits are checked on saving. */
public record ArticleDraft(String question, List<String> phrasings, String answer, String language, List<String> tags,
		Article.Status status, String source, String reference, @Nullable String url) {

	public ArticleDraft {
		phrasings = List.copyOf(phrasings);
		tags = List.copyOf(tags);
	}

}
