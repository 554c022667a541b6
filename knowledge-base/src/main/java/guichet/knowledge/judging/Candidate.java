package guichet.knowledge.judging;

import java.util.ArrayList;
import java.util.List;

import guichet.knowledge.Article;
import guichet.knowledge.judging.Cover.Holder;
import guichet.knowledge.text.ReadText;

/**
 * An article that may answer, read closely.
 *
 * @param score its ranking's, which compares within one search only
 * @param asked all ways of asking, the article's question first
 * @param asking all ways of asking and the tags together
 * @param whole these and the answer
 */
public record Candidate(Article article, double score, List<ReadText> asked, Holder asking, Holder whole) {

	/** Reads an article; {@code score} is its ranking's. */
	public static Candidate of(Article article, double score) {
		List<ReadText> asked = new ArrayList<>();
		asked.add(ReadText.of(article.question(), article.language()));
		article.phrasings().forEach((phrasing) -> asked.add(ReadText.of(phrasing, article.language())));
		List<ReadText> asking = new ArrayList<>(asked);
		article.tags().forEach((tag) -> asking.add(ReadText.of(tag, article.language())));
		List<ReadText> whole = new ArrayList<>(asking);
		whole.add(ReadText.of(article.answer(), article.language()));
		return new Candidate(article, score, List.copyOf(asked), new Holder(asking), new Holder(whole));
	}

	/** The article's own question, by which it calls itself. */
	Holder title() {
		return new Holder(this.asked.subList(0, 1));
	}

}
