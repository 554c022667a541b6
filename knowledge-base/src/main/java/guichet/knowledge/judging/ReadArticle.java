package guichet.knowledge.judging;

import java.util.ArrayList;
import java.util.List;

import guichet.knowledge.Article;
import guichet.knowledge.text.ReadText;
import guichet.knowledge.text.Sentences;
import guichet.knowledge.text.Span;

/** An article read closely, once for all questions; never changes. */
public final class ReadArticle {

	private final Article article;

	private final List<ReadText> asked = new ArrayList<>();

	private final List<Holder> askedHolders;

	private final Holder asking;

	private final Holder whole;

	private final List<Span> sentences;

	private final List<Holder> sentenceHolders;

	public ReadArticle(Article article) {
		this.article = article;
		article.asked().forEach((asked) -> this.asked.add(ReadText.of(asked, article.language())));
		this.askedHolders = this.asked.stream().map((text) -> new Holder(List.of(text))).toList();
		List<ReadText> asking = new ArrayList<>(this.asked);
		article.tags().forEach((tag) -> asking.add(ReadText.of(tag, article.language())));
		this.asking = new Holder(asking);
		asking.add(ReadText.of(article.answer(), article.language()));
		this.whole = new Holder(asking);
		this.sentences = Sentences.of(article.answer());
		this.sentenceHolders = this.sentences.stream()
			.map((span) -> ReadText.of(span.of(article.answer()), article.language()))
			.map((text) -> new Holder(List.of(text)))
			.toList();
	}

	public Article article() {
		return this.article;
	}

	/** All ways of asking, the article's question first. */
	List<ReadText> asked() {
		return this.asked;
	}

	List<Holder> askedHolders() {
		return this.askedHolders;
	}

	/** The article's own question, by which it calls itself. */
	Holder title() {
		return this.askedHolders.getFirst();
	}

	/** All ways of asking and the tags together. */
	Holder asking() {
		return this.asking;
	}

	/** These and the answer. */
	Holder whole() {
		return this.whole;
	}

	List<Span> sentences() {
		return this.sentences;
	}

	List<Holder> sentenceHolders() {
		return this.sentenceHolders;
	}

}
