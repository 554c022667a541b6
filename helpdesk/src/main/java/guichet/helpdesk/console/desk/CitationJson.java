package guichet.helpdesk.console.desk;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import guichet.helpdesk.conversation.Content;

/** The passage that bears a sentence out: UTF-16 span of that version's answer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CitationJson(String article, int version, String title, int from, int to, @Nullable String url,
		Instant updated) {

	static CitationJson of(Content.Citation cited) {
		return new CitationJson(cited.article(), cited.version(), cited.title(), cited.from(), cited.to(), cited.url(),
				cited.updated());
	}

}
