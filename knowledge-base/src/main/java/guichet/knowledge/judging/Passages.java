package guichet.knowledge.judging;

import java.util.ArrayList;
import java.util.List;

import guichet.knowledge.Article;
import guichet.knowledge.Passage;
import guichet.knowledge.judging.Cover.Holder;
import guichet.knowledge.text.Sentences;
import guichet.knowledge.text.Span;
import guichet.knowledge.text.ReadText;

/** Cuts an article's answer into passages and weighs each against the question. */
public final class Passages {

	/** What the article's own question already says, each of its sentences is about. */
	private static final double ABOUT = 0.5;

	private Passages() {
	}

	/** The passages in reading order. */
	public static List<Passage> of(Article article, ReadText question, WordWeights weigher) {
		Cover cover = new Cover(question, weigher);
		ReadText title = ReadText.of(article.question(), article.language());
		double about = cover.by(new Holder(List.of(title)));
		List<Passage> passages = new ArrayList<>();
		for (Span span : Sentences.of(article.answer())) {
			ReadText sentence = ReadText.of(span.of(article.answer()), article.language());
			double own = cover.by(new Holder(List.of(sentence)));
			double both = cover.by(new Holder(List.of(sentence, title)));
			double relevance = ABOUT * about + (1 - ABOUT) * Math.max(own, both - about * ABOUT);
			passages.add(new Passage(article, span.from(), span.to(), Math.clamp(relevance, 0, 1)));
		}
		return passages;
	}

}
