package guichet.knowledge.judging;

import java.util.ArrayList;
import java.util.List;

import guichet.knowledge.Passage;
import guichet.knowledge.text.Span;

/** Cuts an article's answer into passages and weighs each against the question. */
final class Passages {

	/** What the article's own question already says, each of its sentences is about. */
	private static final double ABOUT = 0.5;

	private Passages() {
	}

	/**
	 * The passages in reading order.
	 * @param cover of the question
	 */
	static List<Passage> of(ReadArticle read, Cover cover) {
		double about = cover.by(read.title());
		List<Passage> passages = new ArrayList<>();
		for (int at = 0; at < read.sentences().size(); at++) {
			Span span = read.sentences().get(at);
			Holder sentence = read.sentenceHolders().get(at);
			double own = cover.by(sentence);
			double both = cover.by(sentence, read.title());
			double relevance = ABOUT * about + (1 - ABOUT) * Math.max(own, both - about * ABOUT);
			passages.add(new Passage(read.article(), span.from(), span.to(), Math.clamp(relevance, 0, 1)));
		}
		return passages;
	}

}
