package guichet.knowledge.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import guichet.knowledge.Article.Status;
import guichet.knowledge.ArticleDraft;
import guichet.knowledge.importing.file.ReadArticle;
import guichet.knowledge.text.Folding;
import guichet.knowledge.text.Languages;

/** Completes what a file leaves out. */
final class Drafts {

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_SLUG = 60;

	private Drafts() {
	}

	/** The article as a new one. */
	static ArticleDraft of(ReadArticle read, String file, @Nullable String language, @Nullable String source,
			@Nullable String address) {
		String reference = (read.reference() != null) ? read.reference() : reference(read.question());
		return new ArticleDraft(read.question(), read.phrasings(), read.answer(), language(read, language), read.tags(),
				Status.PUBLISHED, first(read.source(), source, cut(file)), reference,
				(read.url() != null) ? read.url() : address)
			.checked();
	}

	private static String language(ReadArticle read, @Nullable String wanted) {
		if (read.language() != null) {
			return read.language().strip().toLowerCase(Locale.ROOT).replace('_', '-').split("-")[0];
		}
		if (wanted != null && !wanted.isBlank()) {
			return wanted;
		}
		return Languages.detect(read.question() + " \n" + read.answer(), null, (word, language) -> false);
	}

	/** A name made of the question alone, so that the same question is found again. */
	private static String reference(String question) {
		String slug = Folding.fold(question).replaceAll("[^\\p{L}\\d]+", "-").replaceAll("^-|-$", "");
		return slug.substring(0, Math.min(LONGEST_SLUG, slug.length())) + '-' + digest(question.strip());
	}

	private static String digest(String text) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, 4);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String first(@Nullable String one, @Nullable String two, String three) {
		return (one != null && !one.isBlank()) ? one : (two != null && !two.isBlank()) ? two : three;
	}

	private static String cut(String name) {
		return (name.length() <= LONGEST_NAME) ? name : name.substring(name.length() - LONGEST_NAME);
	}

	/** The draft for an article that is there: what the file does not say stays. */
	static ArticleDraft onto(ArticleDraft draft, ArticleDraft before) {
		return new ArticleDraft(draft.question(), draft.phrasings().isEmpty() ? before.phrasings() : draft.phrasings(),
				draft.answer(), draft.language(), draft.tags().isEmpty() ? before.tags() : draft.tags(),
				before.status(), draft.source(), draft.reference(), (draft.url() != null) ? draft.url() : before.url());
	}

}
