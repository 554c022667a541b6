package guichet.knowledge.importing.file;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An article as a file has it.
 *
 * @param line where it begins in the file, from 1
 * @param reference its name in the file, or null when it has none
 * @param language or null when the file does not say
 * @param source or null when the file does not say
 */
public record ReadArticle(int line, @Nullable String reference, String question, List<String> phrasings, String answer,
		@Nullable String language, List<String> tags, @Nullable String source, @Nullable String url) {

	public ReadArticle {
		phrasings = List.copyOf(phrasings);
		tags = List.copyOf(tags);
	}

}
