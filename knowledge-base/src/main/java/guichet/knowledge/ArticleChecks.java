package guichet.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What an article may say; a refusal names the field, its limit and its value. */
final class ArticleChecks {

	private static final int QUESTION = 300;

	private static final int ANSWER = 20_000;

	private static final int PHRASINGS = 100;

	private static final int TAGS = 30;

	private static final int TAG = 60;

	private static final int NAME = 200;

	private static final int URL = 2_000;

	private static final int SHOWN = 80;

	private ArticleChecks() {
	}

	/** The draft as it will be kept: without space around, line ends as {@code \n}. */
	static ArticleDraft checked(ArticleDraft draft) {
		String question = text("question", draft.question(), 1, QUESTION);
		String language = draft.language().strip().toLowerCase(Locale.ROOT);
		if (!language.matches("[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}")) {
			throw refused("language", "a code such as fr, ar or en", draft.language());
		}
		String reference = draft.reference().isBlank() ? UUID.randomUUID().toString() : draft.reference();
		return new ArticleDraft(question, list("phrasings", draft.phrasings(), PHRASINGS, QUESTION),
				text("answer", draft.answer(), 1, ANSWER), language, list("tags", draft.tags(), TAGS, TAG),
				draft.status(), text("source", draft.source(), 1, NAME), text("reference", reference, 1, NAME),
				(draft.url() == null || draft.url().isBlank()) ? null : url(draft.url()));
	}

	private static List<String> list(String field, List<String> values, int most, int length) {
		if (values.size() > most) {
			throw refused(field, "at most " + most + " entries", values.size() + " entries");
		}
		return values.stream()
			.map((value) -> text(field, value, 0, length))
			.filter((value) -> !value.isEmpty())
			.distinct()
			.toList();
	}

	private static String url(String value) {
		String url = text("url", value, 1, URL);
		if (!url.matches("(?i)https?://[^\\s\"<>]+")) {
			throw refused("url", "an address that begins with http:// or https://", url);
		}
		return url;
	}

	private static String text(String field, String value, int least, int most) {
		String text = value.replace("\r\n", "\n").replace('\r', '\n').strip();
		if (text.indexOf('\0') >= 0) {
			throw refused(field, "without a NUL character", text);
		}
		if (text.codePoints().anyMatch((c) -> Character.getType(c) == Character.SURROGATE)) {
			throw refused(field, "whole Unicode characters", text);
		}
		if (text.length() < least || text.length() > most) {
			throw refused(field, least + " to " + most + " characters long", text);
		}
		return text;
	}

	private static IllegalArgumentException refused(String field, String rule, String value) {
		String shown = value.replace("\0", "\\0");
		if (shown.length() > SHOWN) {
			shown = shown.substring(0, SHOWN) + "… (" + value.length() + " characters)";
		}
		return new IllegalArgumentException("An article's " + field + " must be " + rule + ", but is: " + shown);
	}

}
